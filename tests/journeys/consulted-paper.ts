import { expect, type Page } from '@playwright/test'
import { coalitionNow, field, later } from './cast'

/** Who makes it: a drafter with and without a script, and an admin. */
type Makers = { drafter: Page; plain: Page; admin: Page }
type Paper = { title: string; slug: string; texts: readonly string[] }

/** A paper of these paragraphs, published as version 1 and open for comments and suggestions for forty days. */
export async function consultedPaper(
  { drafter, plain, admin }: Makers,
  { title, slug, texts }: Paper,
): Promise<void> {
  const at = `/papers/${slug}`
  await drafter.goto('/papers/new')
  await drafter.getByLabel('Working title').fill(title)
  await drafter.getByLabel('Address').fill(slug)
  await drafter.getByRole('button', { name: 'Begin the paper' }).click()
  await expect(drafter).toHaveURL(new RegExp(`${at}/draft`))
  await plain.goto(`${at}/draft`)
  await plain.locator('textarea[name="text"]').fill(texts.join('\n\n'))
  await plain.getByRole('button', { name: 'Save the draft' }).click()
  await expect(plain.locator('form:has(textarea[name="text"])')).toContainText('Saved.')
  await drafter.goto(`${at}/publish`)
  await drafter.getByLabel('Cover note').fill('Please read this.')
  await drafter.getByRole('button', { name: /^Publish version/ }).click()
  await expect(drafter).not.toHaveURL(/publish$/)
  const closes = field(later(await coalitionNow(admin), 24 * 40))
  await admin.goto(`${at}/windows`)
  for (const kind of ['comments', 'suggestions']) {
    await admin.locator(`input[name="kind"][value="${kind}"]`).check()
    await admin.locator(`input[name="${kind}Closes"]`).fill(closes)
  }
  await admin.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(admin.getByText(/^Set\./)).toBeVisible()
}
