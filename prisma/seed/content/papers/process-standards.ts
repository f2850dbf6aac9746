import { answer, comment, inTime, reply, utc } from '@/prisma/seed/content/compose'
import type { DemoAct, DemoPaper } from '@/prisma/seed/content/format'
import { first } from './process-standards-text'

const acts: readonly DemoAct[] = [
  { at: utc('15 May 03:30'), by: 'meilin', do: 'draft', blocks: first },
  {
    at: utc('22 May 07:10'),
    by: 'meilin',
    do: 'publish',
    coverNote:
      'Ten standards by which a consultation can be measured, ours among them. The short procedure is for calendar reasons: the co-facilitators told us that they would look at such a list in early June.',
  },
  {
    at: utc('23 May 08:30'),
    by: 'noor',
    do: 'openWindow',
    kind: 'comments',
    suggestions: true,
    opensAt: utc('23 May 12:00'),
    closesAt: utc('6 Jun 12:00'),
    round: 'first',
  },
  comment('26 May 08:20', 'co-answer', 'katrin', 'answer', {
    for: 'copperline',
    type: 'support',
    publicAs: 'text',
    quote: 'Say of each comment what became of it, and why',
    text: 'The one of the ten without which the other nine are theatre.',
  }),
  comment('26 May 13:10', 'sa-note', 'beatriz', 'agreed', {
    for: 'sabia',
    type: 'editorial',
    publicAs: 'named',
    quote: 'a gathering in São Paulo set down guidelines',
    text: '“Set down by a gathering” sounds like a picnic. It was a meeting with participants from all groups and a text adopted at its end.',
  }),
  comment('27 May 07:45', 'fj-time', 'ana', 'time', {
    for: 'fjord',
    publicAs: 'text',
    quote: 'six weeks for a first text',
    text: 'We ask others for six weeks and give our own members two. Either the standard or our practice should change; I do not mind which.',
  }),
  reply('27 May 08:15', 'fj-time', 'tomas', {
    text: 'A fair hit. Our own windows follow the calendar of the review. The next version should say that three weeks is a floor and six the aim, and we should say in the paper that we missed the aim.',
  }),
  comment('27 May 08:50', 'ba-appeal', 'kristjan', 'appeal', {
    for: 'baltic',
    type: 'question',
    publicAs: 'named',
    text: 'Who would that be in New York? If there is no answer, the tenth weakens the nine.',
  }),
  comment('28 May 06:25', 'ok-langs', 'kagiso', 'notice', {
    for: 'okavango',
    publicAs: 'named',
    quote: 'in the six official languages',
    text: 'Nobody will pay for this for every consultation, and then nobody will apply any of it. “In the working languages, with a summary in the six.”',
  }),
  comment('28 May 12:35', 'tu-anon', 'graham', 'publish', {
    for: 'tundra',
    publicAs: 'named',
    quote: 'unless its author has asked otherwise for a good reason',
    text: 'Who judges the reason? People who live under surveillance should not have to give one.',
  }),
  comment('29 May 03:10', 'pl-numbers', 'kenji', 'text', {
    for: 'plumrain',
    type: 'support',
    publicAs: 'named',
    text: 'Numbered paragraphs are a small thing, and the one whose absence has cost us the most hours.',
  }),
  comment('29 May 06:00', 'wa-states', 'rania', 'states', {
    for: 'wadi',
    publicAs: 'named',
    quote: 'states that let others watch have not yet regretted it',
    text: 'Some have, and said so. Take the clause out, and the paragraph is one that a delegation can accept.',
  }),
  comment('29 May 09:40', 'sv-power', 'mira', 'power', {
    publicAs: 'named',
    type: 'support',
    quote: 'Go to those who did not come',
    text: 'In practice: telephone. When the secretariat rang our exchange point I got four comments from people who had never opened the mail.',
  }),
  comment('29 May 14:10', 'pr-form', 'dana', 'everyone', {
    for: 'prairie',
    publicAs: 'named',
    text: 'Add: on forms that fit. The box “Academia / Technical Community” is not a way to let everyone speak.',
  }),
  comment('30 May 08:00', 'al-ours', 'luka', 'ourselves', {
    for: 'alpine',
    type: 'support',
    publicAs: 'text',
    text: 'The best argument in the paper. When it is final I will send the record to our ministry before the text.',
  }),
  comment('2 Jun 07:40', 'gr-ten', 'elin', null, {
    for: 'granite',
    publicAs: 'named',
    text: 'Ten is too many to remember. Mark the four without which a process should not call itself multistakeholder.',
  }),
  {
    at: utc('2 Jun 08:00'),
    by: 'elin',
    do: 'correctComment',
    comment: 'gr-ten',
    text: 'Ten is too many to remember. Mark the four without which a process should not call itself multistakeholder: for us these are the first, the fifth, the seventh and the ninth.',
  },
  answer('30 May 07:40', 'meilin', ['co-answer', 'pl-numbers'], 'noted'),
  { at: utc('30 May 15:20'), by: 'ramiro', do: 'intend', for: 'andes', kind: 'noComment', version: 1 },
  {
    at: utc('30 May 15:45'),
    by: 'gustavo',
    do: 'intend',
    for: 'pampa',
    kind: 'willNotTakePart',
    version: 1,
    note: 'Processes of other bodies are outside our remit.',
  },
  answer('30 May 07:50', 'meilin', ['sa-note'], 'accepted', {
    reason: 'Version 2 will say “a meeting of all stakeholder groups in São Paulo adopted guidelines”.',
  }),
]

export const processStandards: DemoPaper = {
  slug: 'process-standards-after-the-sao-paulo-guidelines',
  kind: 'position',
  title: 'Process standards after the São Paulo guidelines',
  topics: ['multistakeholder-model'],
  procedure: 'short',
  procedureBy: 'noor',
  procedureReason:
    'The co-facilitators will look at proposals on process in early June; a later paper would come too late.',
  createdAt: '2025-05-14T02:45:00.000Z',
  createdBy: 'meilin',
  acts: inTime(acts),
}
