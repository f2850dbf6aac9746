import { describe, expect, test } from 'vitest'
import { coalition, demoStartsAt } from '@/prisma/seed/content/coalition'
import type { Category } from '@/prisma/seed/content/coalition-format'
import { members } from '@/prisma/seed/content/members'
import { papers } from '@/prisma/seed/content/papers'
import { people } from '@/prisma/seed/content/people'
import { isMemberAt, personOf } from '@/tests/support/demo-course'
import { walk } from '@/tests/support/demo-walk'

const liveNow = members.filter((member) => isMemberAt(member.key, demoStartsAt))
const everyText = JSON.stringify({ coalition, members, people, papers })
const real =
  /\b(Norid|Nominet|Verisign|CENTR|APTLD|LACTLD|AfTLD|RIPE|APNIC|ARIN|LACNIC|AFRINIC|CIRA|DENIC|AFNIC|auDA|InternetNZ|SIDN|GoDaddy|Tucows|Identity Digital|Donuts|CentralNic|NIC\.br|JPRS|CNNIC|nic\.at|EURid|Internet Society|ISOC|PIR)\b/

describe('the roster', () => {
  test('has 35 members today, in the numbers of the six categories, from all regions', () => {
    const count = (category: Category) => liveNow.filter((one) => one.categories.includes(category)).length
    expect(liveNow).toHaveLength(35)
    expect({
      ccTldRegistry: count('ccTldRegistry'),
      gTldRegistry: count('gTldRegistry'),
      registrar: count('registrar'),
      internetNumberRegistry: count('internetNumberRegistry'),
      tldRegionalGroup: count('tldRegionalGroup'),
      registryServiceProvider: count('registryServiceProvider'),
    }).toEqual({
      ccTldRegistry: 14,
      gTldRegistry: 4,
      registrar: 6,
      internetNumberRegistry: 4,
      tldRegionalGroup: 3,
      registryServiceProvider: 4,
    })
    expect(new Set(liveNow.map((one) => one.region)).size).toBe(5)
  })

  test('has two members that joined during the work and one that left', () => {
    expect(members.filter((one) => one.joined > '2025-04-01').map((one) => one.key)).toEqual([
      'moorland',
      'acaciagate',
    ])
    expect(members.filter((one) => one.left).map((one) => one.key)).toEqual(['sundial'])
  })

  test('gives every member a representative and a signatory', () => {
    const rights = (key: string) =>
      people.flatMap((one) => one.memberships.filter((at) => at.member === key).map((at) => at.right))
    for (const { key } of members)
      expect(rights(key)).toEqual(expect.arrayContaining(['representative', 'signatory']))
  })

  test('has a Taskforce of five, three admins, and one signatory who takes part elsewhere', () => {
    expect(people.filter((one) => one.taskforce)).toHaveLength(5)
    expect(people.filter((one) => one.admin)).toHaveLength(3)
    expect(personOf('henrik')?.memberships).toEqual([
      { member: 'northern', right: 'signatory' },
      { member: 'baltic', right: 'contributor' },
    ])
  })

  test('uses every key and address once, and mail that leads nowhere', () => {
    for (const values of [
      members.map((one) => one.key),
      people.map((one) => one.key),
      people.map((one) => one.email),
    ])
      expect(new Set(values).size).toBe(values.length)
    for (const { email } of people) expect(email).toMatch(/^[a-z.-]+@[a-z-]+\.example$/)
  })

  test('names no real registry, registrar or association', () => {
    expect(everyText.match(real)?.[0]).toBeUndefined()
  })
})

describe.each(papers.map((paper) => [paper.slug, paper] as const))('%s', (_, paper) => {
  test('keeps the rules of the road, act by act', () => {
    expect(walk(paper).problems).toEqual([])
  })

  test('runs forward in time and ends before the demo begins', () => {
    const times = [paper.createdAt, ...paper.acts.map((act) => act.at)]
    expect(times).toEqual(times.toSorted())
    expect(times.at(-1)?.localeCompare(demoStartsAt)).toBe(-1)
  })

  test('is written on working days, by daylight where its people are', () => {
    const asleep = paper.acts.filter((act) => {
      const zone = personOf(act.by)?.timeZone ?? 'UTC'
      const [day, hour] = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        weekday: 'short',
        hour: '2-digit',
        hourCycle: 'h23',
      })
        .format(new Date(act.at))
        .split(', ')
      return day === 'Sat' || day === 'Sun' || Number(hour) < 7 || Number(hour) > 20
    })
    expect(asleep.map((act) => `${act.at} ${act.by} ${act.do}`)).toEqual([])
  })

  test('is begun by the Taskforce, and has another procedure than the full one from an admin', () => {
    expect(personOf(paper.createdBy)?.taskforce).toBe(true)
    expect(paper.procedureBy === undefined || personOf(paper.procedureBy)?.admin).toBe(true)
    expect(paper.procedureBy !== undefined).toBe(paper.procedure !== 'full')
  })

  test('is about topics of the list', () => {
    const slugs = coalition.topics.map((topic) => topic.slug)
    expect(slugs).toEqual(expect.arrayContaining([...paper.topics]))
  })
})
