#include "ingest/worker/contain.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>

#include "corpus/data_dir.h"
#include "ingest/worker/landlock.h"

namespace planlupe::ingest {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)  // as GCC says it
constexpr bool sanitized = true;
#elif defined(__has_feature)
constexpr bool sanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
constexpr bool sanitized = false;
#endif

Failure refused(const char* what) {
  return fail(Errc::internal, std::string(what) + ": " + std::strerror(errno));
}

bool limit(__rlimit_resource_t resource, rlim_t most, rlim_t more = 0) {
  const rlimit soft_and_hard{most, most + more};
  return ::setrlimit(resource, &soft_and_hard) == 0;
}

bool limit_resources(const Cage& cage) {
  std::signal(SIGXFSZ, SIG_IGN);  // a library's attempt to write a cache fails, nothing more
  const auto cpu = static_cast<rlim_t>(cage.cpu_seconds);
  const auto memory = static_cast<rlim_t>(cage.memory_bytes);
  // At the soft limit comes SIGXCPU, which says what it is; at the hard one SIGKILL, which does
  // not.
  return limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, 64) &&
         (cpu == 0 || limit(RLIMIT_CPU, cpu, 1)) &&
         (memory == 0 || sanitized || limit(RLIMIT_AS, memory));
}

// A list of what is forbidden outlives updates of the libraries; a list of what is allowed does
// not, since every release of glibc or fontconfig may make other calls.
constexpr std::array forbidden{
    // the net
    SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen),
    SCMP_SYS(accept), SCMP_SYS(accept4), SCMP_SYS(sendto), SCMP_SYS(sendmsg), SCMP_SYS(sendmmsg),
    // other programs and processes
    SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(kill),
    SCMP_SYS(pidfd_open), SCMP_SYS(pidfd_send_signal), SCMP_SYS(pidfd_getfd), SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(setpgid), SCMP_SYS(setsid),
    SCMP_SYS(tkill), SCMP_SYS(rt_sigqueueinfo), SCMP_SYS(rt_tgsigqueueinfo), SCMP_SYS(kcmp),
    // the kernel
    SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(pivot_root), SCMP_SYS(chroot), SCMP_SYS(unshare),
    SCMP_SYS(setns), SCMP_SYS(bpf), SCMP_SYS(perf_event_open), SCMP_SYS(userfaultfd),
    SCMP_SYS(io_uring_setup), SCMP_SYS(io_uring_enter), SCMP_SYS(io_uring_register),
    SCMP_SYS(keyctl), SCMP_SYS(add_key), SCMP_SYS(request_key), SCMP_SYS(ioperm),
    SCMP_SYS(init_module), SCMP_SYS(finit_module), SCMP_SYS(kexec_load), SCMP_SYS(reboot),
    SCMP_SYS(delete_module), SCMP_SYS(kexec_file_load), SCMP_SYS(fsopen), SCMP_SYS(fsmount),
    SCMP_SYS(fspick), SCMP_SYS(open_tree), SCMP_SYS(move_mount), SCMP_SYS(clock_settime),
    SCMP_SYS(settimeofday), SCMP_SYS(adjtimex), SCMP_SYS(clock_adjtime), SCMP_SYS(sethostname),
    SCMP_SYS(setdomainname), SCMP_SYS(swapon), SCMP_SYS(swapoff), SCMP_SYS(acct),
    // files that are not its own
    SCMP_SYS(creat), SCMP_SYS(unlink), SCMP_SYS(unlinkat), SCMP_SYS(rename), SCMP_SYS(renameat),
    SCMP_SYS(renameat2), SCMP_SYS(mkdir), SCMP_SYS(mkdirat), SCMP_SYS(rmdir), SCMP_SYS(link),
    SCMP_SYS(linkat), SCMP_SYS(symlink), SCMP_SYS(symlinkat), SCMP_SYS(mknod), SCMP_SYS(mknodat),
    SCMP_SYS(chmod), SCMP_SYS(fchmod), SCMP_SYS(fchmodat), SCMP_SYS(chown), SCMP_SYS(fchown),
    SCMP_SYS(lchown), SCMP_SYS(fchownat), SCMP_SYS(truncate), SCMP_SYS(ftruncate),
    SCMP_SYS(setxattr), SCMP_SYS(lsetxattr), SCMP_SYS(fsetxattr), SCMP_SYS(utimensat),
    SCMP_SYS(utime), SCMP_SYS(utimes), SCMP_SYS(futimesat), SCMP_SYS(removexattr),
    SCMP_SYS(lremovexattr), SCMP_SYS(fremovexattr), SCMP_SYS(open_by_handle_at)};

using Filter = std::unique_ptr<void, void (*)(scmp_filter_ctx)>;

// True of a call whose argument number `argument` has `value` among the bits of `mask`. Spelled
// out, since libseccomp's own macros for it are C.
scmp_arg_cmp has_bits(unsigned argument, scmp_datum_t mask, scmp_datum_t value) {
  return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

bool forbid_opening_for_writing(scmp_filter_ctx filter) {
  for (const int flag : {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC}) {
    const auto bit = static_cast<scmp_datum_t>(flag);
    const auto deny = SCMP_ACT_ERRNO(EPERM);
    if (seccomp_rule_add(filter, deny, SCMP_SYS(open), 1, has_bits(1, bit, bit)) ||
        seccomp_rule_add(filter, deny, SCMP_SYS(openat), 1, has_bits(2, bit, bit)))
      return false;
  }
  // Takes its flags by a pointer, which a filter cannot follow; glibc falls back on openat.
  return seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(openat2), 0) == 0;
}

// Threads are fine (character recognition may start some), processes are not.
bool forbid_processes(scmp_filter_ctx filter) {
  return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1,
                          has_bits(0, CLONE_THREAD, 0)) == 0 &&
         seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

// What is harmless to itself only: signals (abort() sends one), limits, and letters put into the
// terminal that messages go to.
bool forbid_reaching_out(scmp_filter_ctx filter) {
  const auto deny = SCMP_ACT_ERRNO(EPERM);
  const auto self = static_cast<scmp_datum_t>(::getpid());
  constexpr scmp_datum_t all_bits = 0xFFFFFFFF;
  return seccomp_rule_add(filter, deny, SCMP_SYS(tgkill), 1,
                          scmp_arg_cmp{0, SCMP_CMP_NE, self, 0}) == 0 &&
         seccomp_rule_add(filter, deny, SCMP_SYS(prlimit64), 1,
                          scmp_arg_cmp{0, SCMP_CMP_NE, 0, 0}) == 0 &&
         seccomp_rule_add(filter, deny, SCMP_SYS(ioctl), 1, has_bits(1, all_bits, TIOCSTI)) == 0 &&
         seccomp_rule_add(filter, deny, SCMP_SYS(ioctl), 1, has_bits(1, all_bits, TIOCLINUX)) == 0;
}

bool forbid_system_calls() {
  const Filter filter(seccomp_init(SCMP_ACT_ALLOW), seccomp_release);
  if (!filter) return false;
  for (const int call : forbidden)
    if (seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), call, 0) != 0) return false;
  return forbid_opening_for_writing(filter.get()) && forbid_processes(filter.get()) &&
         forbid_reaching_out(filter.get()) && seccomp_load(filter.get()) == 0;
}

bool die_with(int parent) {
  if (parent == 0) return true;
  // The second question: the parent may have gone before the first took effect.
  return ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::getppid() == parent;
}

}  // namespace

std::vector<std::filesystem::path> readable_folders() {
  return {"/usr/share",
          "/usr/local/share/fonts",
          "/usr/lib",
          "/lib",
          "/lib64",
          "/etc/fonts",
          "/etc/ld.so.cache",
          "/etc/locale.alias",
          "/var/cache/fontconfig",
          "/proc/self",
          "/proc/cpuinfo",
          "/sys/devices/system/cpu",
          "/dev/null",
          "/dev/urandom",
          data_dir()};
}

Result<void> contain(const Cage& cage) {
  if (!die_with(cage.parent)) return refused("parent");
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return refused("no_new_privs");
  if (!limit_resources(cage)) return refused("setrlimit");
  allow_reading_only(cage.readable);
  if (!forbid_system_calls()) return refused("seccomp");
  return {};
}

}  // namespace planlupe::ingest
