#include "query/search/search.h"
