/** A day as `2025-06-09`, in UTC. */
export const dayText = (at: Date) => at.toISOString().slice(0, 10)
