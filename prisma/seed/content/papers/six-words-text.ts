import { amended } from '@/prisma/seed/content/compose'
import type { DemoBlock } from '@/prisma/seed/content/format'

export const first: readonly DemoBlock[] = [
  ['h', 'why', 'Why words matter'],
  [
    'p',
    'texts',
    'United Nations texts describe the Internet in a string of adjectives. The string grows with every negotiation, loses a word in one text and finds it again in the next. Those who build networks then have to guess what was meant.',
  ],
  [
    'p',
    'six',
    'We use six words, always together and always in this order: **open, free, global, secure, resilient and interoperable**. This paper says what we mean by each as operators, so that a delegate who hears them knows what is asked for and what is not.',
  ],
  ['h', 'words', 'The six words'],
  [
    'p',
    'open',
    '**Open** means that anyone may build on the network without asking for permission: standards can be read and used by all, and those who write them accept contributions from all. It does not mean that every system must be open to every visitor.',
  ],
  [
    'p',
    'free',
    '**Free** means that people may say, seek and share what the law of human rights protects, online as offline.',
  ],
  [
    'p',
    'global',
    '**Global** means that a name or an address means the same thing everywhere. A network whose names resolve differently at a border is several networks, and none of them is the Internet.',
  ],
  [
    'p',
    'secure',
    '**Secure** means that the infrastructure does what it says: that names are answered by those who hold them, that routes lead where they claim to lead, and that faults are reported and mended. It is a property of systems, and is not measured by how much is watched.',
  ],
  [
    'p',
    'resilient',
    '**Resilient** means that the network keeps working when a part of it fails. Diversity does this: of paths, operators, software and places.',
  ],
  [
    'p',
    'interoperable',
    '**Interoperable** means that systems of different makers and countries work together because they follow the same voluntary standards, made in the open.',
  ],
  ['h', 'together', 'Why together'],
  [
    'p',
    'balance',
    'The six hold each other in balance. Security without openness becomes control; openness without security becomes exposure; a resilient network that is not global is merely a strong island.',
  ],
  [
    'p',
    'missing',
    'Where a text leaves out one of the six we will ask why, and offer this paper. Where it adds words, we will ask what they mean for those who operate the network. Some of those in use describe something else:',
  ],
  [
    'ul',
    [
      [
        'trusted',
        '“trusted” and “trustworthy” describe what people feel about services, and vary with the person;',
      ],
      ['affordable', '“affordable” and “accessible” describe access, and deserve their own sentence;'],
      ['sovereign', '“sovereign” describes a claim of states, and not a network.'],
    ],
  ],
  ['h', 'use', 'How to use it'],
  [
    'p',
    'ask',
    'We ask that the outcome of the review use the six words wherever it describes the Internet, and that it use them of the Internet: not of “digital space”, “cyberspace” or “the digital ecosystem”, which nobody operates.',
  ],
  [
    'q',
    'wording',
    'We reaffirm our commitment to an open, free, global, secure, resilient and interoperable Internet, and recognise that these qualities depend on one another.',
  ],
  [
    'p',
    'translate',
    'A glossary in the six official languages is being prepared by members. In several of them “open” and “free” share a word; until it is ready, translators should be given the paragraphs above and not the list.',
  ],
]

export const second: readonly DemoBlock[] = amended(first, {
  set: {
    open: '**Open** means that anyone may build on the network without asking for permission: standards can be read and used by all, and those who write them accept contributions from all. It does not mean that every system must be open to everyone.',
    free: '**Free** means that people may say, seek and share what the law of human rights protects, online as offline. It is a word about liberty: it says nothing about the price of access.',
    secure:
      '**Secure** means that the infrastructure does what it says: that names are answered by those who hold them, that routes lead where they claim to lead, and that faults are reported and mended. It is a property of systems. It is not measured by how much is watched, and is no ground for breaking encryption.',
    resilient:
      '**Resilient** means that the network keeps working when a part of it fails, be it by accident, storm or attack. Diversity does this: of paths, operators, software and places. Exchange points close to the people they serve do it best.',
    sovereign: '“sovereign” describes a claim about authority, and not a network.',
  },
})

export const third: readonly DemoBlock[] = amended(second, {
  set: {
    translate:
      'A glossary in the six official languages is being prepared by members. In several of them “open” and “free” share a word; until the glossary is ready, translators should be given paragraphs 3 to 8 and not the list.',
  },
})
