import { answer, comment, reply, utc } from '@/prisma/seed/content/compose'
import type { DemoAct } from '@/prisma/seed/content/format'
import { first, second } from './igf-footing-text'

/** From the first draft to version 2. */
export const firstActs: readonly DemoAct[] = [
  { at: utc('30 Apr 08:20'), by: 'tomas', do: 'draft', blocks: first },
  {
    at: utc('12 May 09:00'),
    by: 'tomas',
    do: 'publish',
    coverNote:
      'A first text on the sustainability of the IGF. We would like to hear above all whether paragraph 3 asks for the right thing, and whether the limit in the second point of our list is one your own finance people would recognise.',
  },
  {
    at: utc('12 May 09:20'),
    by: 'noor',
    do: 'openWindow',
    kind: 'comments',
    suggestions: true,
    closesAt: utc('6 Jun 12:00'),
  },
  comment('12 May 13:41', 'pr-support', 'dana', 'forum', {
    for: 'prairie',
    type: 'support',
    publicAs: 'text',
    text: 'We support the paper as a whole, and this opening in particular. It says in two sentences what we have failed to say in ten pages elsewhere.',
  }),
  comment('13 May 07:15', 'no-raised', 'petra', 'project', {
    quote: 'project money that has to be raised anew each year',
    text: 'True of most of it, not of all: some contributions are pledged over three years. If a delegate knows one counter-example the sentence is gone. What is always true is that nobody can plan beyond what is pledged.',
  }),
  comment('13 May 08:50', 'gr-source', 'elin', 'project', {
    for: 'granite',
    type: 'question',
    text: 'Can this be sourced? Readers outside our circle do not know that there is a trust fund, or who administers it.',
  }),
  comment('13 May 14:05', 'an-voluntary', 'lucia', 'permanent', {
    for: 'andes',
    quote: 'funded from voluntary contributions',
    text: 'This describes today’s problem and calls it the solution. If the contributions stay voluntary in every part, “permanent” changes the name on the door and nothing behind it. We suggest a predictable core with voluntary contributions on top.',
  }),
  reply('13 May 14:30', 'an-voluntary', 'omar', {
    text: 'Agreed on the problem. I would only be careful not to suggest membership fees: several of us cannot pay a fee to a body we are not a member of.',
  }),
  comment('14 May 06:30', 'ba-core', 'kristjan', 'permanent', {
    for: 'baltic',
    quote: 'voluntary contributions',
    text: 'Our members would put a floor under this: a core budget that does not depend on the goodwill of one year. Otherwise the rest of the section hangs in the air.',
  }),
  comment('14 May 07:10', 'co-regular', 'katrin', 'permanent', {
    for: 'copperline',
    publicAs: 'named',
    text: 'We would not support any wording that moves the Forum into the regular budget of the United Nations. What is assessed on states is in the end decided by states, and that includes the agenda. “Voluntary” should stay in the sentence.',
  }),
  comment('14 May 11:25', 'sv-ten', 'mira', 'many', {
    quote: 'more than a tenth',
    text: 'In Accra we look for ten equal donors for a national forum every year and have never found them. A tenth is arithmetic for rich regions. At global level the largest contributor is above it today, so on the day the text is adopted the Forum is in breach of it.',
  }),
  comment('14 May 12:35', 'de-tenth', 'yasmine', 'many', {
    for: 'delta',
    quote: 'a tenth of the yearly budget',
    text: 'The aim is right, the measure is not: in a year of a poor meeting one late payment would move everyone’s share. Measure over several years.',
  }),
  comment('15 May 02:20', 'pa-tenth', 'leilani', 'many', {
    for: 'pacific',
    quote: 'No single contributor',
    text: 'One tenth is too low to be kept. We would rather have a limit that holds than one that is waived each year; somewhere between a fifth and a quarter, over a full planning period, would do.',
  }),
  comment('15 May 08:40', 'al-host', 'maja', 'kind', {
    for: 'alpine',
    text: 'Hosts are not the only ones who give in kind. We ran captioning for a regional meeting for three years, and it appears in nobody’s accounts. Name the other contributions too.',
  }),
  comment('15 May 09:45', 'bo-interp', 'fatou', 'kind', {
    language: 'fr',
    text: 'L’interprétation est la première chose que l’on supprime quand l’argent manque, et la première qui exclut. Si le coût réel du Forum doit être connu, il faut la nommer ici.',
  }),
  comment('15 May 13:20', 'sa-fifth', 'beatriz', 'many', {
    for: 'sabia',
    type: 'support',
    text: 'We support a limit in principle. It protects the small as much as it restrains the large.',
  }),
  comment('16 May 06:15', 'ok-review', 'kagiso', 'review', {
    for: 'okavango',
    type: 'question',
    text: 'Five years after what? If the decision is taken in December 2025, is the first review in 2030, together with the SDGs? That would be a good reason for five, and could be said.',
  }),
  comment('16 May 08:10', 'ha-review', 'bethan', 'review', {
    text: 'A review every five years means that a quarter of the Secretariat’s time goes into being reviewed. Seven would do.',
  }),
  comment('16 May 10:30', 'ha-review-for', 'priya', 'review', {
    for: 'harbour',
    publicAs: 'named',
    text: 'For Harbour Names: we can support five years. A colleague has written under her own name that seven would do; that is her view and a fair one, but not our position.',
  }),
  reply('16 May 11:05', 'ha-review-for', 'tomas', {
    text: 'Noted, and thank you for saying so openly. We read paragraph 4 with five years as the position of Harbour Names.',
  }),
  comment('19 May 04:40', 'la-secretariat', 'arjun', 'staff', {
    type: 'question',
    quote: 'led at a level',
    text: 'What level? In New York this is read as a grade. If we mean a director, we should say director.',
  }),
  comment('19 May 20:30', 'ka-inits', 'hana', 'initiatives', {
    for: 'kauri',
    text: 'Support, with one wish: “early enough” should have a date that everyone knows. For us in the south of the world the call for sessions closes in the middle of summer holidays.',
  }),
  comment('20 May 06:20', 'ma-initiatives', 'thandi', 'initiatives', {
    for: 'marula',
    type: 'support',
    text: 'Support. Ours met in three languages last year and nobody at the global meeting knew.',
  }),
  comment('20 May 11:50', 'wa-tunis', 'rania', 'permanent', {
    for: 'wadi',
    quote: 'paragraph 72 of the Tunis Agenda',
    type: 'support',
    publicAs: 'text',
    text: 'We support keeping the mandate exactly as it stands. Opening paragraph 72 would cost the region a year of negotiation and gain us nothing.',
  }),
  comment('20 May 15:40', 'qu-small', 'diego', 'small', {
    for: 'quetzal',
    language: 'es',
    text: 'De acuerdo. Para nosotros el obstáculo no es el monto, sino el trámite: un convenio nuevo cada año cuesta más en abogados que la contribución misma.',
  }),
  comment('21 May 07:35', 'pl-accounts', 'haruka', 'accounts', {
    for: 'plumrain',
    type: 'editorial',
    quote: 'in a form that a newcomer can read',
    text: '“In a form that a newcomer can read” is friendly but cannot be checked. Perhaps “with a summary of one page”.',
  }),
  comment('21 May 09:00', 'gr-withdrawn', 'elin', 'independence', {
    for: 'granite',
    text: 'The advisory group is appointed by the Secretary-General, so “set by” is not quite right.',
  }),
  { at: utc('21 May 09:40'), by: 'elin', do: 'withdrawComment', comment: 'gr-withdrawn' },
  comment('21 May 13:15', 'qy-list', 'ben', 'plan', {
    for: 'quarry',
    type: 'editorial',
    text: '“In this order” makes the reader look for a ranking of importance. If none is meant, drop the words.',
  }),
  comment('21 May 22:25', 'lg-gdc', 'jone', null, {
    for: 'lagoon',
    text: 'The paper should take a position on a joint secretariat for the IGF and the follow-up of the Global Digital Compact. Small registries cannot attend two.',
  }),
  answer('22 May 14:10', 'tomas', ['no-raised'], 'accepted', { landed: [2, 'project'], withVersion: true }),
  answer('22 May 14:20', 'tomas', ['gr-source'], 'accepted', { landed: [2, 'project'], withVersion: true }),
  answer('22 May 14:50', 'aminata', ['an-voluntary', 'ba-core'], 'accepted', {
    landed: [2, 'permanent'],
    withVersion: true,
  }),
  answer('22 May 15:10', 'tomas', ['co-regular'], 'acceptedInPart', {
    reason:
      'The text asks for no assessed contributions and nowhere names the regular budget; “voluntary” stays in the sentence, for contributions from every stakeholder group. But four members told us that an entirely voluntary base is the problem, so a predictable core is now asked for. Who provides it is left to the review.',
    landed: [2, 'permanent'],
    withVersion: true,
  }),
  answer('22 May 15:35', 'tomas', ['sv-ten', 'de-tenth', 'pa-tenth'], 'accepted', {
    reason: 'A fifth, measured over any five years. Where the cover note misquoted the point, we are sorry.',
    landed: [2, 'many'],
    withVersion: true,
  }),
  answer('23 May 07:20', 'sanne', ['al-host', 'bo-interp'], 'accepted', {
    landed: [2, 'kind'],
    withVersion: true,
  }),
  answer('23 May 07:50', 'sanne', ['ok-review'], 'noted', {
    reason:
      'Yes: with a decision in December 2025 the first review would fall in 2030. We prefer not to tie it to the SDGs in this paper, because the paper on one architecture does so and the two should not differ.',
  }),
  answer('23 May 08:00', 'sanne', ['ha-review'], 'notAccepted', {
    reason:
      'Five years is what most members asked for before the first draft, and it meets the review cycle of the wider process. The load on the Secretariat is a real point; “led by the community that does the work” is meant to answer it.',
  }),
  answer('23 May 08:05', 'sanne', ['ha-review-for'], 'noted', {
    reason: 'Thank you. Paragraph 4 stands as it is.',
  }),
  answer('23 May 08:20', 'tomas', ['pr-support', 'sa-fifth', 'ma-initiatives', 'wa-tunis'], 'noted'),
  answer('23 May 08:35', 'tomas', ['ka-inits'], 'notAccepted', {
    reason:
      'We share the wish, but a date is the business of the paper on effectiveness, which has a section on the yearly cycle. Please say it there; its consultation opens today.',
  }),
  answer('23 May 08:45', 'tomas', ['qu-small'], 'noted', {
    reason:
      'This is what the point asks for: no new agreement every year. We will use your example when we explain it.',
  }),
  answer('23 May 08:55', 'sanne', ['pl-accounts'], 'notAccepted', {
    reason:
      'A summary of one page could be all that is published. We prefer the test to be the reader, even where it is harder to check.',
  }),
  answer('23 May 13:05', 'claire', ['qy-list'], 'notAccepted', {
    reason: 'A ranking is meant: without a known core, the other three points are of little use.',
  }),
  answer('23 May 13:30', 'tomas', ['lg-gdc'], 'outOfScope', {
    reason:
      'How the follow-up of the Compact is organised is the subject of “One architecture for SDGs, WSIS and GDC”, in consultation from today. We have pointed its drafters to this comment.',
  }),
  { at: utc('23 May 14:30'), by: 'tomas', do: 'draft', blocks: second },
  {
    at: utc('26 May 09:00'),
    by: 'tomas',
    do: 'publish',
    class: 'substantive',
    coverNote:
      'Four paragraphs changed after the first two weeks: how we describe the Secretariat’s money, what we ask for in paragraph 3, the limit for a single contributor, and contributions in kind. Everything else is word for word as before. Please read paragraph 3 first.',
  },
]
