import { expect, test } from '@playwright/test'
import { as, axeInBothSchemes, cast } from './cast'

// From a deadline in Auckland backward to version 1, without a script, and from there into a round that waits for its button.

const titles = ['Consultation', 'Answering', 'Recirculation', 'Settling', 'Final call', 'Filing']

test('an admin plans backward without a script, and is handed a round that is filled in', async ({
  browser,
}) => {
  const admin = await as(browser, cast.admin, { javaScriptEnabled: false })
  await admin.goto('/admin/plan')
  await admin.getByLabel('Date and time').fill('2025-07-11T17:00')
  await admin.getByLabel('In the time zone').fill('Pacific/Auckland')
  await admin.getByLabel('Recirculation', { exact: true }).fill('3')
  await admin.getByRole('button', { name: 'Count backward' }).click()
  await expect(admin.getByText('Fri 11 July 2025, 05:00 UTC').first()).toBeVisible()
  await expect(admin.getByText('there, Fri 11 July 2025, 17:00 Pacific/Auckland')).toBeVisible()
  await expect(admin.getByRole('row').filter({ hasText: 'Recirculation' })).toContainText(
    'Only 3 whole working days',
  )
  await expect(admin.getByRole('rowheader')).toHaveText(titles.map((title) => new RegExp(`^${title}`)))
  await expect(admin.getByText('Kauri Registry, Thu 24 July 2025')).toBeVisible()
  await admin.getByRole('link', { name: 'Make it a round …' }).click()
  await expect(admin.locator('input[name="commentsCloses"]')).toHaveValue(/^2025-06-\d\dT05:00$/)
  await expect(admin.getByText('Open the round')).toBeVisible()
})

test('the Taskforce looks at the same address', async ({ browser }) => {
  const drafter = await as(browser, cast.drafter)
  await drafter.goto('/admin/plan?deadline=2025-07-11T17:00&zone=Pacific/Auckland&recirculation=3')
  await expect(drafter.getByRole('img', { name: /^From .* to Fri 11 July 2025/ })).toBeVisible()
  await expect(drafter.getByRole('link', { name: 'Make it a round …' })).toHaveCount(0)
  expect(await axeInBothSchemes(drafter)).toEqual([])
})
