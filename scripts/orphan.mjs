/** Said to what we start ourselves: it ends with us. */
export const endsWithUs = { ENDS_WITH_PARENT: 'yes' }

/**
 * Calls back once when the process that started this one is gone. npm runs scripts under a shell and passes no
 * signal on: whoever stops npm would leave everything below it running. What was started by hand, or by a supervisor,
 * may outlive its parent.
 */
export function whenOrphaned(callback) {
  if (!process.env.npm_lifecycle_event && !process.env.ENDS_WITH_PARENT) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    callback()
  }, 300)
  watch.unref()
}
