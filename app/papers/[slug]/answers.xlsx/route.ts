import { matrixFile } from '@/lib/matrix/file'

export async function GET(request: Request, { params }: RouteContext<'/papers/[slug]/answers.xlsx'>) {
  return matrixFile(request, (await params).slug, 'xlsx')
}
