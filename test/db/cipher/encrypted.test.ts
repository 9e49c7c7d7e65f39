import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeCopy } from '../../../db/backup.ts'
import { newKey } from '../../../db/cipher/key.ts'
import { openOffice } from '../../../db/office.ts'
import { afterwards } from '../../support/cleanup.ts'
import { givenOffice } from '../../support/office/office.ts'

const now = '2026-02-20T18:00:00+09:00'
const marker = '秘密のしるし商店街'

/** The names of the files in which the marker can be read. */
const plainIn = (folder: string) =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(marker))

function reopened(file: string, key: Buffer | null) {
  const office = openOffice({ file, key, clock: () => new Date(now) })
  afterwards(() => office.close())
  const [first] = office.profiles()
  return { office, officer: office.signIn(first?.id ?? '', '') }
}

describe('an office that is encrypted later', () => {
  it('opens with its key alone, leaves no plain byte, and can be decrypted again', () => {
    const { office, officer, ask, folder } = givenOffice()
    const settings = ask.office.settings({})
    ask.office.editSettings({ ...settings, handling: marker })
    const file = office.file
    const key = newKey()
    expect(plainIn(folder)).not.toEqual([])
    office.rewrite(key, 'office.encrypted', {}, officer)
    expect(readdirSync(folder).sort()).toEqual(['見本.banso', '見本.banso-head'])
    expect(() => openOffice({ file })).toThrow('暗号化されています')
    expect(() => openOffice({ file, key: newKey() })).toThrow('別の合言葉')
    const again = reopened(file, key)
    expect(again.office.call('office.settings', {}, again.officer)).toMatchObject({ value: { handling: marker } })
    expect(again.office.call('audit.verify', {}, again.officer)).toMatchObject({ ok: true })
    expect(again.office.lastDone('office.encrypted')).toBe(now)
    writeCopy({ file, key, part: join(folder, 'copy.banso') })
    expect(plainIn(folder)).toEqual([])
    again.office.rewrite(null, 'office.decrypted', {}, again.officer)
    expect(existsSync(`${file}-wal`)).toBe(false)
    const plain = reopened(file, null)
    console.log(JSON.stringify(plain.office.call('audit.verify', {}, plain.officer)).slice(0, 600))
    expect(plain.office.call('office.settings', {}, plain.officer)).toMatchObject({ value: { handling: marker } })
  })
})
