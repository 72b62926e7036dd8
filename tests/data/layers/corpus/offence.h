#include "query/search.h"
