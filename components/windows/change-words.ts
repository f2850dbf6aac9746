import type { WindowChange } from '@/lib/windows/changing'

/** What a change is called on its fold and on its button; the hint stands under the closing. */
export const changeWords: Record<WindowChange, { label: string; act: string; hint: string }> = {
  move: { label: 'Move …', act: 'Move', hint: 'Empty: as it is' },
  extend: { label: 'Extend …', act: 'Extend', hint: '' },
  closeEarly: { label: 'Close early …', act: 'Close early', hint: 'Empty: now' },
  reopen: { label: 'Reopen …', act: 'Reopen', hint: '' },
  cancel: { label: 'Cancel …', act: 'Cancel', hint: '' },
}
