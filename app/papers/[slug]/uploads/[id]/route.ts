import { attachment } from '@/lib/platform/attachment'
import { visit } from '@/lib/platform/session'
import { getUploadFile } from '@/lib/uploads/queries'

/** A file in which a member said something to the paper. */
export async function GET(_: Request, { params }: RouteContext<'/papers/[slug]/uploads/[id]'>) {
  const [{ slug, id }, { actor }] = await Promise.all([params, visit()])
  return attachment(await getUploadFile(actor, slug, id))
}
