import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { consulting, signing } from './addresses'
import { axeInBothSchemes, listen } from './cast'

// From the mail to a signature: on a phone, with the keyboard alone, by a signatory who is not signed in.

test.use({ viewport: { width: 390, height: 844 } })

const signatory = { name: 'Pieter Vosloo', address: 'pieter.vosloo@marula-names.example' }

/** The newest mail to the signatory whose subject says this. */
async function openMail(page: Page, subject: RegExp): Promise<void> {
  const mail = page.getByRole('main').getByRole('link', { name: subject })
  await expect(async () => {
    await page.goto(`/mailbox?to=${signatory.address}`)
    await expect(mail.first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await mail.first().click()
  await expect(page).toHaveURL(/\/mailbox\/[0-9a-f-]+$/)
}

/** Goes on with the tabulator until this has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const named = () =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | HTMLButtonElement | null
      return at?.matches('input, button') ? (at.labels?.[0] ?? at).textContent : ''
    })
  for (let n = 0; n < 40 && !name.test((await named()) ?? ''); n++) await page.keyboard.press('Tab')
  expect(await named()).toMatch(name)
}

test('a signatory signs from the link of a mail with a code, in under a minute, and nobody else can', async ({
  page,
  browser,
}) => {
  const said = listen(page.context())
  await openMail(page, /^Please reconfirm for/)
  const link = page.locator('a[href*="/sign?member="]')
  const address = (await link.getAttribute('href')) ?? ''
  expect(address).toMatch(/&version=3$/)
  const began = Date.now()

  // The link says nothing of the paper, and opening it, as a scanner does, spends nothing.
  await link.click()
  await expect(page.getByRole('heading', { name: 'Sign with a code' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('stakeholder group')
  expect(await axeInBothSchemes(page)).toEqual([])
  await tabTo(page, /E-mail address/)
  await page.keyboard.type(signatory.address)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible()
  expect(await axeInBothSchemes(page)).toEqual([])

  const inbox = await page.context().newPage()
  await openMail(inbox, /^Your code to sign on/)
  const [, code] = /: (\d{4} \d{4})/.exec((await inbox.getByRole('main').textContent()) ?? '') ?? []
  await expect(inbox.locator('.card a')).toHaveCount(0)
  await tabTo(page, /Code from the mail/)
  await page.keyboard.type(code ?? '')
  await page.keyboard.press('Enter')

  await expect(page.getByText(`You are here as ${signatory.name}`)).toBeVisible()
  await expect(page.getByRole('heading', { name: /^What changed since .* signed version 2$/ })).toBeVisible()
  expect(await axeInBothSchemes(page)).toEqual([])
  // On every other page its holder is a visitor.
  for (const hidden of [signing, consulting, `${signing}/endorsements`, '/participation'])
    expect((await page.request.get(hidden)).status()).toBe(404)
  await page.getByRole('heading', { level: 1 }).click()
  await tabTo(page, /^Reconfirm for/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'on version 3, reconfirmed' })).toBeVisible()
  await expect(page.getByText('Your code is spent')).toBeVisible()
  expect(Date.now() - began).toBeLessThan(60_000)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('heading', { name: 'Sign with a code' })).toBeVisible()

  // Whoever the link was forwarded to, and a colleague who may not sign, get the same answer and no mail.
  const other = await (await browser.newContext()).newPage()
  await other.goto(address)
  await other.getByLabel('E-mail address').fill('nobody@elsewhere.example')
  await other.getByRole('button', { name: 'Send me a code' }).click()
  await expect(other.getByText('If nobody@elsewhere.example is of a signatory')).toBeVisible()
  await other.goto('/mailbox?to=nobody@elsewhere.example')
  await expect(other.getByText('No mail', { exact: true })).toBeVisible()
  expect(said.filter((line) => !/status of 404/.test(line))).toEqual([])
})

test('the list of a final paper stands in a frame of another site, and no other page does', async ({
  page,
  baseURL,
}) => {
  const framed = `${baseURL}/papers/how-the-internet-is-described/endorsements/embed`
  const frames = [framed, `${baseURL}/members`].map((src, n) => `<iframe title="${n}" src="${src}"></iframe>`)
  const member = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html').end(`<title>A member</title>${frames.join('')}`)
  }).listen(0, '127.0.0.1')
  await once(member, 'listening')
  // Another site than "localhost".
  await page.goto(`http://127.0.0.1:${(member.address() as AddressInfo).port}/`)
  await expect(
    page.frameLocator('iframe[title="0"]').getByText(/Endorsed by \d+ of \d+ members/),
  ).toBeVisible()
  await expect(page.frameLocator('iframe[title="1"]').getByRole('main')).toHaveCount(0)
  await page.goto(framed)
  expect(await axeInBothSchemes(page)).toEqual([])
  expect(await page.locator('script, form, input').count()).toBe(0)
  member.close()
})
