import type { Trap } from './edits'
import { moving } from './traps-moving'
import { shape } from './traps-shape'
import { surface } from './traps-surface'
import { twins } from './traps-twins'
import { wording } from './traps-wording'

export const traps: Record<string, Trap> = { ...twins, ...moving, ...wording, ...surface, ...shape }
