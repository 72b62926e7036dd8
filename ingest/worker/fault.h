// Misbehaviour on request, so that tests can watch the parent deal with it. Built without tests,
// planlupe-worker never asks for it.

#ifndef PLANLUPE_INGEST_WORKER_FAULT_H_
#define PLANLUPE_INGEST_WORKER_FAULT_H_

namespace planlupe::ingest {

// Does what $PLANLUPE_WORKER_FAULT says when it names this place: "<kind>@<place>" with a page,
// 0 (when the file has just been opened) or -1 (at the end) as place, or "<kind>@*" for any page;
// several with commas between. Kinds: hang, spin, crash, exit, memory, babble, chatter, flood,
// forge.
void strike_if_asked(int place);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_WORKER_FAULT_H_
