import { Chip } from '@/components/ui/chip'
import { formatDuration } from '@/lib/platform/format'
import { isCancelled } from '@/lib/windows/changing'
import { isOpenWindow } from '@/lib/windows/rules'

/** Whether a window is open, and for how long, or opens, or is over. */
export function WindowState({ window, now }: { window: { opensAt: Date; closesAt: Date }; now: Date }) {
  if (isCancelled(window)) return <Chip tone="stop">cancelled</Chip>
  if (isOpenWindow(window, now))
    return <Chip tone="agreed">open, {formatDuration(window.closesAt.getTime() - now.getTime())} left</Chip>
  if (now < window.opensAt)
    return <Chip tone="wait">opens in {formatDuration(window.opensAt.getTime() - now.getTime())}</Chip>
  return <Chip>closed</Chip>
}
