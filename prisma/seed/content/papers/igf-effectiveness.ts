import { answer, comment, inTime, reply, utc } from '@/prisma/seed/content/compose'
import type { DemoAct, DemoPaper } from '@/prisma/seed/content/format'
import { first } from './igf-effectiveness-text'

const acts: readonly DemoAct[] = [
  { at: utc('12 May 12:30'), by: 'sanne', do: 'draft', blocks: first },
  {
    at: utc('22 May 09:00'),
    by: 'sanne',
    do: 'publish',
    coverNote:
      'The third of three papers on strengthening the IGF. It will please nobody entirely: it asks for fewer sessions. Tell us whether the four points on messages could work with the people you know.',
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
  comment('26 May 10:40', 'ba-asked', 'liga', 'asked', {
    for: 'baltic',
    type: 'support',
    publicAs: 'named',
    text: 'We were asked it on the train home. Support.',
  }),
  comment('26 May 20:40', 'ka-calendar', 'hana', 'calendar', {
    for: 'kauri',
    publicAs: 'named',
    quote: 'themes in January',
    text: 'We raised this on the paper on sustainability and were sent here. January is when the southern half of the world is on holiday. Themes in February, with the call open from November, would cost nobody anything.',
  }),
  comment('27 May 06:35', 'gr-fewer', 'elin', 'fewer', {
    for: 'granite',
    publicAs: 'text',
    quote: 'A hundred and fifty',
    text: 'We agree, and ask to leave out the number. The day after it is published we shall discuss the number.',
  }),
  comment('27 May 09:50', 'sv-fewer', 'mira', 'fewer', {
    publicAs: 'text',
    quote: 'Fewer sessions',
    text: 'Who is merged away? In a merger the bigger partner keeps the chair. I come from a region that got its first sessions because there were many. If the number goes down, keep a share for those who have never held one.',
  }),
  reply('27 May 10:30', 'sv-fewer', 'efua', {
    text: 'I hear this at home as well. A share of first sessions, as the paper on inclusivity has a share of first speakers, would do.',
  }),
  comment('27 May 11:30', 'de-sent', 'omar', 'sent', {
    type: 'question',
    publicAs: 'named',
    quote: 'ask for an answer within six months',
    text: 'And if there is none? I would publish that too: “no answer” is an answer.',
  }),
  comment('27 May 14:00', 'an-addressed', 'lucia', 'addressed', {
    for: 'andes',
    type: 'support',
    publicAs: 'named',
    text: 'This is the new idea of the paper and should come first.',
  }),
  comment('28 May 03:45', 'pa-bodies', 'oliver', 'bodies', {
    for: 'pacific',
    publicAs: 'named',
    quote: 'will begin',
    text: 'We would bring one. But our policy is made by our community and not by our staff; the promise should be that we ask it.',
  }),
  comment('28 May 07:00', 'no-bodies', 'petra', 'bodies', {
    publicAs: 'named',
    quote: 'what the discussion changed',
    text: 'Often the right answer will be “nothing, and here is why”. Say “whether, and what”.',
  }),
  comment('28 May 08:30', 'ha-panel', 'edward', 'panel', {
    for: 'harbour',
    type: 'support',
    publicAs: 'named',
    quote: 'It should not write them',
    text: 'Six words that took courage. Support.',
  }),
  comment('28 May 12:10', 'sa-two', 'beatriz', 'multi', {
    for: 'sabia',
    publicAs: 'named',
    quote: 'run for two years',
    text: 'A theme for two years with two hosts is a theme with two budgets. Ask a host before proposing it; we can put you in touch with the last one in our region.',
  }),
  comment('28 May 14:50', 'pr-three', 'marcus', 'three', {
    for: 'prairie',
    publicAs: 'text',
    quote: 'more people listening than speaking',
    type: 'support',
    text: 'The third figure made us laugh, and then count. We held two sessions last year; one would have passed.',
  }),
  comment('29 May 08:10', 'al-cycle', 'luka', 'cycle', {
    for: 'alpine',
    type: 'support',
    publicAs: 'named',
    text: 'Support. The best report on our subject in five years was presented at seven in the evening, against a reception.',
  }),
  comment('29 May 13:20', 'tu-gdc', 'graham', 'gdc', {
    for: 'tundra',
    publicAs: 'named',
    quote: 'instead of in a new series of meetings',
    text: 'The same point is in “One architecture”, in other words. Which of the two papers decides? We prefer it there.',
  }),
  comment('30 May 02:40', 'lt-outcomes', 'arjun', 'outcomes', {
    publicAs: 'named',
    quote: 'national laws, technical standards, training programmes and exchange points',
    type: 'question',
    text: 'One example of each, in a footnote? I know of the exchange points. I should like to know of the law.',
  }),
  comment('30 May 06:50', 'ok-draft', 'kagiso', 'draft', {
    for: 'okavango',
    publicAs: 'named',
    quote: 'open to comment for four weeks',
    text: 'Four weeks after the meeting is the time in which everyone catches up with other work. Six.',
  }),
  comment('30 May 09:30', 'co-all', 'jonas', null, {
    for: 'copperline',
    publicAs: 'named',
    text: 'We find the paper good and a little tired of the Forum. One paragraph on what it does well would change the tone.',
  }),
  comment('2 Jun 08:10', 'bo-reponse', 'fatou', 'sent', {
    language: 'fr',
    publicAs: 'named',
    text: 'Un message envoyé par le Secrétariat à un ministère passe par New York. Un message envoyé par l’initiative nationale arrive. Écrire « avec les initiatives nationales ».',
  }),
  answer('29 May 12:30', 'tomas', ['ba-asked', 'ha-panel', 'an-addressed', 'pr-three', 'al-cycle'], 'noted', {
    reason:
      'Thank you. The order of the four points follows a message on its way; but the third has been noticed by everyone.',
  }),
  answer('30 May 12:20', 'tomas', ['tu-gdc'], 'noted', {
    reason: '“One architecture” decides. When both papers are settled, the sentence here will point to it.',
  }),
]

export const igfEffectiveness: DemoPaper = {
  slug: 'igf-effectiveness',
  kind: 'position',
  title: 'What becomes of it: the effectiveness of the IGF',
  topics: ['igf-effectiveness', 'value-of-the-igf'],
  procedure: 'full',
  procedureReason: 'Consulted in the first round with the other papers on strengthening the IGF.',
  createdAt: '2025-05-12T10:00:00.000Z',
  createdBy: 'sanne',
  acts: inTime(acts),
}
