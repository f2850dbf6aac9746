import { answer, comment, reply, utc } from '@/prisma/seed/content/compose'
import type { DemoAct } from '@/prisma/seed/content/format'
import { third } from './igf-footing-text'

/** From Thursday to the morning of 2 June: the answers under way are prepared for version 3. */
export const thirdActs: readonly DemoAct[] = [
  comment('29 May 09:20', 'gr-indep', 'elin', 'independence', {
    for: 'granite',
    quote: 'is set by the Forum’s multistakeholder advisory group',
    text: 'Strictly, the group advises and the Secretary-General convenes. “Is shaped by” is safer, and nobody can say that we do not know how the Forum works.',
  }),
  comment('29 May 10:40', 'no-director', 'petra', 'staff', {
    quote: 'at a level that lets it speak',
    text: 'I would name the level. Everybody in this trade knows that an office without a director is not invited to the meetings where directors decide.',
  }),
  comment('29 May 13:25', 'an-wording', 'lucia', 'wording', {
    for: 'andes',
    quote: 'stable and predictable resources',
    text: 'Our foreign ministry tells us that “predictable” is accepted in texts of the development track, “stable” is not. Consider “adequate, predictable and sustainable”, which has been agreed before.',
  }),
  comment('29 May 14:15', 'sa-wording', 'caio', 'wording', {
    for: 'sabia',
    quote: 'We decide to make the Internet Governance Forum permanent',
    type: 'support',
    publicAs: 'named',
    text: 'Seven words that a head of delegation can remember. Please do not let anyone lengthen them.',
  }),
  comment('29 May 15:30', 'pr-wording', 'dana', 'wording', {
    for: 'prairie',
    text: 'The proposed text asks for resources but loses what makes ours different: that they come from every stakeholder group. Add “including through voluntary contributions of all stakeholders”, or the drafters will hear only the first half.',
  }),
  comment('29 May 22:40', 'pa-close', 'leilani', 'close', {
    for: 'pacific',
    type: 'support',
    quote: 'how well the Forum serves those who are not yet in the room',
    text: 'This is the sentence we will quote at home. For the islands in our service region the room is eighteen hours away.',
  }),
  comment('30 May 01:20', 'lg-remote', 'sera', 'venue', {
    for: 'lagoon',
    text: 'Remote participation is listed as an extra for hosts who cannot provide it. For us it is the Forum. It belongs in the core, beside the head of the Secretariat.',
  }),
  comment('30 May 06:10', 'wa-initiatives', 'tareq', 'initiatives', {
    type: 'question',
    quote: 'carry the Forum between its annual meetings',
    text: 'Should some of the predictable money reach the initiatives themselves? At present the paper asks for a stable centre and leaves the edges as they are.',
  }),
  comment('30 May 07:45', 'co-list', 'jonas', 'forum', {
    for: 'copperline',
    type: 'support',
    quote: 'its worth no longer needs proof; its footing does',
    text: 'So that our objection to one phrase is not misread: we support the aim of this paper without reserve.',
  }),
  comment('30 May 08:30', 'ba-director', 'liga', 'staff', {
    for: 'baltic',
    quote: 'for the mandate it has, not for the meeting it runs',
    type: 'support',
    text: 'Very well put, and it is what our members miss most.',
  }),
  reply('30 May 09:00', 'no-director', 'tomas', {
    text: 'We lean the same way. Lantern Street asked on version 1 which level is meant; version 3 will say “a director”.',
  }),
  comment('30 May 10:05', 'al-fn', 'maja', 'project', {
    for: 'alpine',
    type: 'editorial',
    quote: 'the next donor’s letter',
    text: 'Will translate badly into at least four of our languages (the letter becomes a character of the alphabet). “The next pledge” is plainer.',
  }),
  comment('30 May 12:50', 'sv-review', 'mira', 'review', {
    quote: 'a public answer to each of them',
    type: 'support',
    text: 'Support. It is the same promise that this coalition makes to its own members, and it works: I have had an answer to everything I wrote here but one.',
  }),
  comment('30 May 14:40', 'qu-offer', 'diego', 'ready', {
    for: 'quetzal',
    text: 'The offer should say that it is made by each member for itself. Our statutes do not let an association promise money in the name of others, and the coalition has no budget of its own.',
  }),
  comment('30 May 16:20', 'qy-two', 'ben', null, {
    for: 'quarry',
    type: 'question',
    text: 'Is it planned to publish an estimate of what “stable” costs? Every ministry asks us for the number first, and we have none to give.',
  }),
  comment('1 Jun 20:25', 'ka-close', 'hana', 'accounts', {
    for: 'kauri',
    quote: 'before the annual meeting',
    text: 'Good. Could the accounts also say how much of what was given came with conditions? That is the figure that tells whether the agenda is free.',
  }),
  comment('2 Jun 06:45', 'ma-two', 'pieter', 'small', {
    for: 'marula',
    text: 'Currency matters as much as paper. A contribution that may be paid in local currency through a regional body would bring in members who have never given anything.',
  }),
  comment('2 Jun 08:35', 'ok-kind', 'boitumelo', 'kind', {
    for: 'okavango',
    type: 'editorial',
    quote: '(interpretation, captioning, connectivity at the venue)',
    text: 'Add sign language. It is asked for at every meeting and given at few.',
  }),
  answer('30 May 12:10', 'tomas', ['la-secretariat', 'no-director'], 'accepted', {
    landed: [3, 'staff'],
    withVersion: true,
  }),
  answer('30 May 12:20', 'tomas', ['al-head', 'ok-head'], 'accepted', {
    landed: [3, 'core'],
    withVersion: true,
  }),
  answer('30 May 12:40', 'tomas', ['qu-second', 'lt-second'], 'accepted', {
    landed: [3, 'secondments'],
    withVersion: true,
  }),
  answer('30 May 12:55', 'tomas', ['de-process'], 'notAccepted', {
    reason:
      '“Process” invites a question that we do not want to open, namely which one. With “permanent forum”, asked for by Harbour Names on the same words, the sentence is shorter and says enough.',
    withVersion: true,
  }),
  answer('30 May 13:10', 'claire', ['wa-private'], 'accepted', {
    reason: 'Thank you. Version 3 says “permanent forum”, for reasons that members gave in the open as well.',
    landed: [3, 'permanent'],
    withVersion: true,
  }),
  answer('30 May 13:20', 'claire', ['sv-who'], 'acceptedInPart', {
    reason:
      'We cannot name a payer without losing either those who want a public source or those who refuse one. The point on the core now says what must be covered, which is the half of the wish that we can make concrete.',
    landed: [3, 'core'],
    withVersion: true,
  }),
  answer('30 May 13:35', 'claire', ['bo-core', 'lg-remote'], 'acceptedInPart', {
    reason:
      'Remote participation is in the core of version 3. Travel support is not: it is asked for in the paper on inclusivity, and to call it core here would make the core as large as the whole budget, which nobody will secure for five years.',
    landed: [3, 'core'],
    withVersion: true,
  }),
  answer('30 May 13:45', 'tomas', ['al-fn'], 'notAccepted', {
    reason:
      'A pledge can be made and not paid; the letter is when it is known. We will tell the translators.',
    withVersion: true,
  }),
  answer(
    '30 May 14:00',
    'tomas',
    ['ba-review', 'sv-review', 'sa-wording', 'pa-close', 'co-list', 'ba-director'],
    'noted',
    {
      reason: 'Thank you. The two papers on the Forum will point to each other when both are final.',
    },
  ),
  answer('30 May 14:15', 'aminata', ['no-reserve'], 'notAccepted', {
    reason:
      'A target depends on rules of the trust fund that we do not know well enough to improve. That reserves are published lets others judge whether they suffice.',
  }),
  answer('30 May 14:25', 'tomas', ['ag-first'], 'noted', {
    reason: 'It would. A pledge “published with its terms” may be a share of turnover. Welcome.',
  }),
  answer('30 May 14:35', 'tomas', ['pl-venue'], 'notAccepted', {
    reason:
      'The offer is to meetings that would otherwise have none; “where they are needed” would promise more than members can give.',
  }),
  answer('30 May 14:45', 'aminata', ['qy-contrib'], 'notAccepted', {
    reason:
      'The measure over five years is there for that moment: a year in which others fail to pay does not break it. “Should” already makes it an aim.',
  }),
  answer('30 May 14:55', 'tomas', ['gr-indep'], 'notAccepted', {
    reason:
      'The group decides on the programme within the theme, by its terms of reference; we looked them up after your first comment. “Shaped by” would give away more than is true.',
  }),
  answer('2 Jun 07:30', 'tomas', ['an-wording', 'pr-wording'], 'noted', {
    reason:
      'We will settle the proposed wording last, in Prague, with those who will be in New York. Both points are on the list for that meeting.',
  }),
  answer('2 Jun 07:45', 'tomas', ['wa-initiatives'], 'noted', {
    reason:
      'A question that we should have asked ourselves. Most initiatives told us that they want help in kind and no money from the centre; we will put it to them again at the Forum.',
  }),
  answer('2 Jun 07:55', 'tomas', ['qu-offer'], 'noted', {
    reason:
      'That is how it is meant: “members of this coalition”, each for itself. The coalition has no budget and promises none.',
  }),
  answer('2 Jun 08:05', 'meilin', ['qy-two'], 'noted', {
    reason:
      'Not in this paper. The outreach kit, in drafting, will hold the published figures of the trust fund with their sources.',
  }),
  { at: utc('2 Jun 08:20'), by: 'tomas', do: 'draft', blocks: third },
]
