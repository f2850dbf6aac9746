// Fills the database at DATABASE_URL with the demo coalition. Run by npm start on an empty database of its own.
import { db } from '@/lib/platform/db'
import { playDemo } from './play'

try {
  await playDemo()
} finally {
  await db.$disconnect()
}
