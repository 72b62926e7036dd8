// What the processes that meet files have in common: they take a job, step into the cage, work, and
// tell their parent what came of it.

#ifndef PLANLUPE_INGEST_WORKER_SERVE_H_
#define PLANLUPE_INGEST_WORKER_SERVE_H_

#include <functional>
#include <string>
#include <string_view>

#include "corpus/result.h"
#include "ingest/worker/message_stream.h"
#include "ingest/worker/worker_job.h"

namespace planlupe::ingest {

// The whole life of such a process, which run_worker() started: `work` gets the job and the content
// of its file, contained; what it fails with is sent. Never returns. Lack of memory aborts, having
// said so on stderr.
[[noreturn]] void serve(const std::function<Result<void>(WorkerJob&, std::string_view)>& work);

// Tells the parent. When it has gone, the process ends.
void send(MessageType type, const std::string& payload);

// The same for the last message, of which nobody knows how large it is: a failure goes instead of
// what is larger than the parent takes.
void send_result(MessageType type, const std::string& payload);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_WORKER_SERVE_H_
