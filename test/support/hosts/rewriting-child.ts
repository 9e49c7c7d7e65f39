// Encrypts and decrypts an office over and over, saving in between, until it is killed in the middle of it.
import { writeSync } from 'node:fs'
import { type DataKey, lookAtFirst } from '../../../db/cipher/key.ts'
import { openOffice } from '../../../db/office.ts'

const [file = '', hex = ''] = process.argv.slice(2)
const locked: DataKey = Buffer.from(hex, 'hex')
for (;;) {
  const key = lookAtFirst(file).is === 'encrypted' ? locked : null
  const office = openOffice({ file, key })
  const officer = office.signIn(office.profiles()[0]?.id ?? '', '')
  const id = crypto.randomUUID()
  const saved = office.call('reviewers.add', { id, fy: 2026, name: `見本 ${id}` }, officer)
  if (!saved.ok) throw new Error(saved.problem.message)
  // Straight to the pipe: what is read on the other side had been acknowledged before the end.
  writeSync(1, `${id}\n`)
  await office.rewrite(
    key === null ? locked : null,
    key === null ? 'office.encrypted' : 'office.decrypted',
    {},
    officer,
  )
}
