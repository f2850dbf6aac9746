import { amended } from '@/prisma/seed/content/compose'
import type { DemoBlock } from '@/prisma/seed/content/format'

export const first: readonly DemoBlock[] = [
  ['h', 'why', 'Why it matters'],
  [
    'p',
    'languages',
    'People speak some seven thousand languages. A few hundred of them are found on the web in any quantity, and a dozen make up nearly all of it. For those who read none of the dozen, the Internet is not yet a network of knowledge.',
  ],
  [
    'p',
    'c8',
    'In 2003 governments made cultural and linguistic diversity an Action Line of its own.^[Action Line C8 of the Geneva Plan of Action.] It is the one on which operators can do most by themselves, and the one of which reviews have said least.',
  ],
  ['h', 'done', 'What has been done'],
  [
    'p',
    'names',
    'Domain names can be written in more than thirty scripts, below country code and generic domains alike. The rules by which scripts are admitted were worked out over ten years by panels of those who read and write them: linguists, registries and local communities together.',
  ],
  [
    'p',
    'mail',
    'Addresses of electronic mail can be written in the same scripts. The standards are more than ten years old and work.',
  ],
  ['h', 'missing', 'What is missing'],
  [
    'p',
    'acceptance',
    'What is missing is acceptance. Of the forms that ask for an address, most still refuse one that is perfectly valid because its author did not expect it. Only about one in ten of the larger mail services can send to and receive from such an address.',
  ],
  ['p', 'refusals', 'This is how exclusion feels in practice:'],
  [
    'ul',
    [
      [
        'school',
        'a school registers a name in the script that its pupils learn to read, and the ministry’s portal rejects it;',
      ],
      ['shop', 'a trader prints her address on the shop sign, and cannot open an account with it;'],
      ['right', 'a name written from right to left is shown backwards, and the bank warns of fraud.'],
    ],
  ],
  [
    'p',
    'content',
    'Names alone do not make a multilingual Internet. Keyboards, fonts, spelling tools, corpora and local content are needed as well, and many languages have none of them. Here operators can only help others.',
  ],
  ['h', 'ask', 'What we ask for'],
  [
    'ol',
    [
      [
        'procure',
        '**Buy what accepts everyone.** Public bodies should require acceptance of all valid names and addresses whenever they buy or build a service.',
      ],
      [
        'own',
        '**Begin at home.** The United Nations system should make its own portals and mail accept them by 2027.',
      ],
      [
        'teach',
        '**Teach it.** Courses for programmers should treat names in all scripts as the normal case.',
      ],
      [
        'measure',
        '**Measure it.** The indicators for Action Line C8 should count services that accept, and not only names that exist.',
      ],
    ],
  ],
  [
    'p',
    'model',
    'We ask also that what worked be kept: the rules for scripts were made by communities in the open, without a treaty and without a ballot of states. That is why they are used.',
  ],
  ['h', 'offer', 'What we offer'],
  [
    'p',
    'test',
    'Members will publish which of their own systems accept names and addresses in all scripts, and will open their test beds to any public body that wants to try its own.',
  ],
  ['p', 'close', 'The next billion people will not write in the script of the first.'],
]

export const second: readonly DemoBlock[] = amended(first, {
  set: {
    names:
      'Domain names can be written in more than thirty scripts, below country code and generic domains alike. The rules by which scripts are admitted were worked out over ten years by panels of those who read and write them: linguists, registries and local communities together. For scripts that are read by few, the work is not finished.',
    acceptance:
      'What is missing is acceptance. Many forms that ask for an address refuse one that is perfectly valid because their author did not expect it, and only a minority of mail services can send to and receive from such an address. We leave out percentages: the tests of the last years differ, and all of them are bad enough.',
    right:
      'a name written from right to left is shown in the wrong order, and the reader takes it for a fraud.',
    content:
      'Names alone do not make a multilingual Internet. Keyboards, fonts, spelling tools, corpora and local content are needed as well, and many languages, indigenous and signed languages among them, have few or none. Here operators can only help others.',
    own: '**Begin at home.** The United Nations system should make its own portals and mail accept them, and report on it each year.',
    close: 'The next billion people will not all write in the script of the first.',
  },
  items: {
    right: [
      [
        'two',
        'a family name with two accents is turned away as “invalid characters”, in the Latin script as well.',
      ],
    ],
  },
})
