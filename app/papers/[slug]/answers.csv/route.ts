import { matrixFile } from '@/lib/matrix/file'

export async function GET(request: Request, { params }: RouteContext<'/papers/[slug]/answers.csv'>) {
  return matrixFile(request, (await params).slug, 'csv')
}
