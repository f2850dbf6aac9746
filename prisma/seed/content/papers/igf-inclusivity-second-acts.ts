import { answer, comment, reply, suggest, support, utc } from '@/prisma/seed/content/compose'
import type { DemoAct } from '@/prisma/seed/content/format'

/** Version 2 and what came up to the morning of 2 June. */
export const secondVersion: readonly DemoAct[] = [
  {
    at: utc('28 May 09:00'),
    by: 'aminata',
    do: 'publish',
    class: 'substantive',
    coverNote:
      'Six paragraphs changed. Times are spread and no longer rotate, sign language is in, and a figure that we could not support is out. Two comments are open still, on who answers the initiatives and on privacy in the counts.',
  },
  comment('28 May 11:10', 'de-visa', 'karim', 'visa', {
    for: 'delta',
    publicAs: 'named',
    quote: 'free of charge',
    text: 'In the paper on a permanent Forum we ask for hosts “where everyone may enter”. Here it is a free visa. The two should ask for the same thing.',
  }),
  comment('28 May 13:40', 'qu-host', 'marisol', 'languages', {
    for: 'quetzal',
    type: 'support',
    publicAs: 'named',
    quote: 'in the language of the host',
    text: 'Good addition; it brings the neighbours in.',
  }),
  comment('28 May 21:20', 'ka-remote', 'hana', 'hybrid', {
    for: 'kauri',
    publicAs: 'named',
    text: 'Much better. Add that remote participants should be told the order of business in real time: I have twice sat up until three for a session that had been moved.',
  }),
  comment('29 May 07:15', 'ba-third', 'liga', 'panels', {
    for: 'baltic',
    type: 'question',
    publicAs: 'named',
    quote: 'a third of the speakers should be there for the first time',
    text: 'Over what period? In the first year it is easy and in the fifth it is hard.',
  }),
  comment('29 May 12:00', 'ma-hubs', 'thandi', 'hubs', {
    for: 'marula',
    publicAs: 'text',
    text: 'Say what a hub costs. Ours was 400 dollars for a week: room, line, tea. With a figure people see that they can do it.',
  }),
  comment('29 May 14:30', 'pm-affordable', 'florencia', 'affordable', {
    for: 'pampa',
    type: 'editorial',
    publicAs: 'named',
    quote: 'We say so here because in our other papers',
    text: 'The second sentence is about us and not about the subject. The reader of one paper should not have to know the others.',
  }),
  reply('29 May 15:05', 'pm-affordable', 'ruwan', {
    for: 'monsoon',
    text: 'We asked for the first sentence in the paper on the six words, and are glad to see it. The second can go.',
  }),
  comment('30 May 05:40', 'ac-once', 'brian', 'small', {
    for: 'acaciagate',
    publicAs: 'named',
    text: 'One day still costs three with the journey. Pair it with remote participation: “for one day or one hour”.',
  }),
  comment('30 May 08:50', 'mo-youth', 'aoife', 'youth', {
    for: 'moorland',
    type: 'support',
    publicAs: 'named',
    text: 'The best sentence in all of our papers.',
  }),
  suggest(
    '29 May 22:30',
    'ka-youth',
    'hana',
    { p: 'youth', was: 'asked to speak', words: 'asked, and paid like others, to speak' },
    {
      for: 'kauri',
      publicAs: 'named',
      text: 'Asking is not enough where the journey costs a term of study.',
    },
  ),
  support('30 May 09:05', 'ka-youth', 'thandi', 'marula'),
  support('30 May 13:30', 'ka-youth', 'florencia', 'pampa'),
  suggest(
    '30 May 14:10',
    'de-youth',
    'karim',
    { p: 'youth', was: 'should be asked', words: 'must be invited' },
    {
      for: 'delta',
      publicAs: 'text',
      text: 'What we ask of hosts elsewhere in this paper we say with “must”.',
    },
  ),
  reply('1 Jun 22:00', 'de-youth', 'hana', {
    for: 'kauri',
    text: 'We can live with “must” if the words on payment stay.',
  }),
  answer('2 Jun 08:10', 'tomas', ['qu-host', 'mo-youth'], 'noted'),
  answer('2 Jun 08:30', 'tomas', ['de-visa'], 'accepted', {
    reason:
      'Both papers will say “where participants are given entry without discrimination, free of charge and in time”.',
    landed: [3, 'visa'],
    withVersion: true,
  }),
  comment('2 Jun 08:45', 'co-plain', 'katrin', 'plain', {
    for: 'copperline',
    type: 'support',
    publicAs: 'named',
    text: 'Support. We would apply it to our own papers as well, and this one passes.',
  }),
]
