/**
 * Calls back once when the process that started this one is gone. npm runs scripts under a shell and passes no
 * signal on: whoever stops npm would leave everything below it running.
 */
export function whenOrphaned(callback) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    callback()
  }, 300)
  watch.unref()
}
