import { answer, comment, reply, utc } from '@/prisma/seed/content/compose'
import type { DemoAct } from '@/prisma/seed/content/format'
import { second, third } from './permanent-text'

/** The answers of May, versions 2 and 3, and the recirculation that closed on 30 May. */
export const answers: readonly DemoAct[] = [
  answer(
    '12 May 08:00',
    'tomas',
    ['pr-agree', 'ha-tunis', 'no-sunset', 'ok-archive', 'ka-wording', 'mr-north'],
    'noted',
  ),
  answer('12 May 08:10', 'tomas', ['lg-small', 'su-all', 'is-latam'], 'noted'),
  answer('12 May 12:30', 'claire', ['fj-panel', 'la-panel'], 'accepted', {
    reason: 'Ten, two from each group, no two from the same country.',
    landed: [2, 'panel'],
    withVersion: true,
  }),
  answer('12 May 12:35', 'claire', ['al-panel'], 'duplicate', {
    duplicateOf: 'fj-panel',
    reason: 'The same request, and the same answer: there are no seats for hosts in version 2.',
    withVersion: true,
  }),
  answer('12 May 13:00', 'claire', ['ba-cstd'], 'acceptedInPart', {
    reason:
      'The findings are now presented for information, and the text says that no approval is needed. We did not drop the commission: without an address in the United Nations system the review would be ours alone, and easy to overlook.',
    landed: [2, 'commission'],
    withVersion: true,
  }),
  answer('12 May 13:20', 'claire', ['sv-never'], 'accepted', { landed: [2, 'evidence'], withVersion: true }),
  answer('12 May 13:30', 'claire', ['pa-five'], 'noted', {
    reason:
      'It would be the second of two looks at the same thing in one year, which is a saving and no harm. Nothing in the paper depends on there being another review of the summit.',
  }),
  answer('12 May 13:45', 'claire', ['co-inst'], 'accepted', { landed: [2, 'price'], withVersion: true }),
  answer('13 May 07:20', 'tomas', ['de-hosts'], 'accepted', { landed: [2, 'hosts'], withVersion: true }),
  answer('13 May 07:30', 'tomas', ['gr-answered'], 'accepted', {
    landed: [2, 'answered'],
    withVersion: true,
  }),
  answer('13 May 07:50', 'tomas', ['wa-bottom'], 'notAccepted', {
    reason:
      'What there is instead stands in the two paragraphs before: a memory, messages that are followed up, and a public list with answers. If we also changed this sentence, others would ask which outcomes we mean.',
  }),
  answer('13 May 08:00', 'tomas', ['qy-scope'], 'notAccepted', {
    reason: 'Those who did not take part are in the point on evidence, where something can be done about it.',
  }),
  answer('13 May 08:20', 'tomas', ['bo-panel'], 'notAccepted', {
    reason:
      'You are right about the need. Money for travel is asked for in the paper on inclusivity, for everyone whom the Forum invites; to write it here again would make the review look expensive.',
  }),
  answer('13 May 08:30', 'tomas', ['pm-panel'], 'noted', {
    reason:
      'Civil society and business have procedures for other bodies that could serve; governments use their regional groups. Ours is in draft, as you say.',
  }),
  answer('13 May 08:40', 'tomas', ['sa-ten'], 'notAccepted', {
    reason:
      'Six members want five years and one wants seven. The point about contracts is a good reason to judge the Forum and not its people; the four questions are written so.',
  }),
  answer('13 May 08:50', 'sanne', ['sm-permanent'], 'noted', {
    reason: 'There is a public report of 2024 in which two donors say so. The outreach kit will quote it.',
  }),
  answer('13 May 09:00', 'sanne', ['mo-auto'], 'noted', {
    reason:
      'The advisory group does, as whoever is criticised should. That the next review begins with these replies is the safeguard.',
  }),
  answer('13 May 09:10', 'sanne', ['tu-mature', 'mo-late'], 'noted', {
    reason:
      'Both right. We keep them for the next editorial change, so that version 2 is only about substance.',
  }),
  { at: utc('14 May 13:30'), by: 'claire', do: 'draft', blocks: second },
  {
    at: utc('15 May 12:30'),
    by: 'claire',
    do: 'publish',
    class: 'substantive',
    coverNote:
      'Six paragraphs changed: the panel is smaller and more even, the findings go to the commission for information only, and each review begins with what became of the last. Sign-on opens with this version.',
  },
  { at: utc('22 May 12:40'), by: 'claire', do: 'draft', blocks: third },
  {
    at: utc('23 May 12:30'),
    by: 'claire',
    do: 'publish',
    class: 'editorial',
    coverNote:
      'Two words changed for clarity: whose attention, and “every year” instead of “every autumn”. Nothing of substance.',
  },
  { at: utc('26 May 07:10'), by: 'noor', do: 'confirmClass' },
  {
    at: utc('26 May 07:30'),
    by: 'noor',
    do: 'openWindow',
    kind: 'comments',
    opensAt: utc('27 May 09:00'),
    closesAt: utc('30 May 12:00'),
    changedSince: 1,
  },
  comment('27 May 09:40', 'r-baltic', 'liga', 'commission', {
    for: 'baltic',
    publicAs: 'named',
    quote: 'for its information',
    text: 'Much better, and not yet enough for our board, which met on Monday: a report that is “presented” is put on an agenda, and what is on an agenda is discussed by states. “Made available to” would end it. Our blocking point stands.',
  }),
  comment('27 May 13:30', 'r-quetzal', 'marisol', 'hosts', {
    for: 'quetzal',
    publicAs: 'named',
    quote: 'only where everyone may enter',
    text: '“Everyone” is more than any state can promise. “Where participants are given entry without discrimination” is the usual form.',
  }),
  comment('28 May 02:40', 'r-tuned', 'haruka', 'panel', {
    for: 'plumrain',
    type: 'support',
    publicAs: 'named',
    quote: 'no two of them from the same country',
    text: 'Support. Simple and checkable.',
  }),
  comment('28 May 08:45', 'r-coral', 'dewi', 'commission', {
    for: 'coral',
    publicAs: 'named',
    text: 'We understand the Baltic concern and do not share it. Small states see the Forum only through this commission; if nothing is presented there, it does not exist for them. Keep “presented”.',
  }),
  reply('28 May 10:20', 'r-coral', 'kristjan', {
    text: 'Then perhaps both: made available to all, and introduced in a side event. I will ask our members whether that would do.',
  }),
  comment('29 May 08:00', 'r-answers', 'petra', 'answered', {
    type: 'support',
    quote: 'begins with what became of these replies',
    text: 'The clause I would have asked for.',
  }),
  answer('30 May 08:20', 'tomas', ['r-tuned', 'r-answers'], 'noted'),
  answer('30 May 08:40', 'tomas', ['r-quetzal'], 'accepted', {
    reason: 'We take the usual form, in version 4.',
    landed: [4, 'hosts'],
    withVersion: true,
  }),
  // The commission's sentence divides two regional groups: both comments wait for an answer, one point blocks.
  comment('30 May 13:41:27', 'late-tundra', 'joel', 'evidence', {
    quote: 'from those who were never able to come',
    publicAs: 'named',
    text: 'Sorry to be late, the hotel network failed at noon. Remote participants are neither: they came and were not seen. Please add them.',
  }),
]
