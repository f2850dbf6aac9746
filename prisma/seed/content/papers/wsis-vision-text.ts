import { amended } from '@/prisma/seed/content/compose'
import type { DemoBlock } from '@/prisma/seed/content/format'

export const first: readonly DemoBlock[] = [
  ['h', 'vision', 'A vision worth keeping'],
  [
    'p',
    'promise',
    'In Geneva in 2003 governments declared their common desire to build a people-centred, inclusive and development-oriented Information Society, in which everyone can create, access, use and share information and knowledge. We think that this sentence has aged well, and that the review of 2025 should begin by saying so.',
  ],
  [
    'p',
    'progress',
    'Much of it has come true. More than two thirds of humanity is online, and most of the growth since 2005 took place outside the countries in which the Internet began. It was built by many hands: public policy, private investment, open standards, local communities and the daily work of operators.',
  ],
  [
    'p',
    'unfinished',
    'Much has not. A third of the world is still offline; those who are online meet gaps of price, language, skill, gender and safety. The vision is therefore not a monument. It is an unfinished programme, and the reason to keep it is that it still points the right way.',
  ],
  ['h', 'keep', 'What to keep'],
  [
    'p',
    'three',
    'Three things in the texts of Geneva and Tunis carry the rest. They should be confirmed without being rewritten:',
  ],
  [
    'ol',
    [
      [
        'people',
        '**People at the centre.** Technology is a means. The measure of success is what people are able to do with it.',
      ],
      [
        'together',
        '**Governance by all stakeholders, in their respective roles.** The working definition of Internet governance^[Tunis Agenda for the Information Society, paragraph 34.] names governments, the private sector and civil society, and experience has added the technical community and academia.',
      ],
      [
        'onenet',
        '**One Internet.** Its value lies in the fact that it is one network of networks, reachable from everywhere by everyone.',
      ],
    ],
  ],
  [
    'p',
    'not-reopen',
    'We advise against reopening agreed language in order to improve it. The Tunis texts were balanced with care; to pull at one thread is to renegotiate the cloth, in a year that has no time for it.',
  ],
  ['h', 'add', 'What to add'],
  [
    'p',
    'since',
    'To keep a vision is not to ignore twenty years. The outcome should take note of what has changed since 2005 and give it a place within the existing frame, not beside it:',
  ],
  [
    'ul',
    [
      ['mobile', 'most people now reach the Internet by telephone, and many by telephone only;'],
      ['trust', 'the security and the resilience of the network have become conditions of every other goal;'],
      [
        'ai',
        'new applications, artificial intelligence among them, run on the same infrastructure and raise their own questions of policy;',
      ],
      [
        'languages',
        'names and addresses can be written in the scripts of the world, and too few services accept them.',
      ],
    ],
  ],
  ['h', 'review', 'What the review should do'],
  [
    'p',
    'ask',
    'We ask the General Assembly to reaffirm the vision of Geneva and the commitments of Tunis; to assess progress honestly, with figures where there are figures; and to strengthen the instruments that exist before creating others.',
  ],
  [
    'p',
    'ours',
    'Members of this coalition run a part of the infrastructure on which the vision depends. We will report on our own part, in the same terms in which we ask others to report.',
  ],
]

export const second: readonly DemoBlock[] = amended(first, {
  set: {
    progress:
      'Much of it has come true. More than two thirds of humanity is online, and most of the growth since 2005 took place in developing countries. It was built by many hands: public policy, private investment, open standards, local communities and the daily work of operators.',
    together:
      '**Governance by all stakeholders, in their respective roles.** The working definition of Internet governance^[Tunis Agenda for the Information Society, paragraph 34.] names governments, the private sector and civil society; practice has shown that the technical community and academia belong beside them.',
    'not-reopen':
      'We advise against reopening agreed language in order to improve it. The Tunis texts were balanced with care; whoever pulls at one thread will find that others have hold of the rest.',
    ours: 'Members of this coalition run a part of the infrastructure on which the vision depends. We will report on our own part (availability, security, languages, reach) in the terms in which we ask others to report.',
  },
})
