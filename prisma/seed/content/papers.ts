import type { DemoPaper } from './format'
import { actionLines } from './papers/action-lines'
import { igfEffectiveness } from './papers/igf-effectiveness'
import { igfFooting } from './papers/igf-footing'
import { igfInclusivity } from './papers/igf-inclusivity'
import { multilingual } from './papers/multilingual'
import { oneArchitecture } from './papers/one-architecture'
import { outreachKit } from './papers/outreach-kit'
import { ownGroup } from './papers/own-group'
import { permanent } from './papers/permanent'
import { processStandards } from './papers/process-standards'
import { sixWords } from './papers/six-words'
import { wsisVision } from './papers/wsis-vision'

/** The demo's twelve papers, in the order in which they were begun. */
export const papers: readonly DemoPaper[] = [
  wsisVision,
  sixWords,
  ownGroup,
  permanent,
  multilingual,
  igfFooting,
  igfInclusivity,
  actionLines,
  igfEffectiveness,
  oneArchitecture,
  processStandards,
  outreachKit,
]
