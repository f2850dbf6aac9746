import { expect, test } from '@playwright/test'
import { final } from './addresses'
import { axeInBothSchemes } from './cast'

test('anyone verifies a record in the browser, without a network, and is told what was changed', async ({
  page,
  context,
  request,
}) => {
  const record = await (await request.get(`${final}/record.json`)).json()
  await page.goto(`${final}/history`)
  await page.getByRole('link', { name: 'Check this record in your browser' }).click()
  await expect(page.getByText('All that can be checked holds')).toBeVisible()
  expect(await axeInBothSchemes(page)).toEqual([])

  await context.setOffline(true)
  const choose = (content: unknown) =>
    page.getByLabel('The file').setInputFiles({
      ...{ name: 'record.json', mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify(content)),
    })
  await choose({ ...record, events: record.events.toSpliced(4, 1) })
  await expect(page.getByText('After event 4 comes event 6, where event 5 should stand.')).toBeVisible()
  await page.getByLabel('The seal that is printed on the paper').fill('f'.repeat(64))
  await choose(record)
  await expect(
    page.getByText('The seal that is printed on the paper is not that of this record'),
  ).toBeVisible()
  await page.getByLabel('The seal that is printed on the paper').fill(record.sealed.hash)
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(page.getByText('All that can be checked holds')).toBeVisible()
  expect(await axeInBothSchemes(page)).toEqual([])
  await context.setOffline(false)

  const [version] = record.versions
  await page.getByLabel('The digest of a text').fill(version.digest)
  await page.getByRole('button', { name: 'Look it up' }).click()
  await expect(page.getByRole('link', { name: `version ${version.number}` }).first()).toBeVisible()
})
