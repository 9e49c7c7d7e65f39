import { copyFileSync, existsSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openOffice } from '../../../db/office.ts'
import { isSound } from '../../../shared/domain/office/soundness.ts'
import { type GivenOffice, givenOffice, newFolder, openedOffice } from '../../support/office/office.ts'

const now = '2026-04-01T10:00:00+09:00'
const onWindows = process.platform === 'win32'

const save = ({ ask }: GivenOffice, times = 1) => {
  for (let time = 0; time < times; time++)
    ask.people.add({ id: crypto.randomUUID(), name: `例示 ${crypto.randomUUID()}`, role: 'viewer' })
}

/** What a program that is killed at this moment leaves on the disk. */
function killedCopy({ office }: GivenOffice, left: readonly string[] = ['', '-wal', '-head']): string {
  const file = join(newFolder(), '見本課.banso')
  for (const suffix of left)
    if (existsSync(`${office.file}${suffix}`)) copyFileSync(`${office.file}${suffix}`, `${file}${suffix}`)
  return file
}

const doubtsOf = (file: string) =>
  openedOffice(file, now)
    .ask.audit.standing({})
    .doubts.map(({ kind, count }) => ({ kind, count }))

/** An office with stored files, closed. */
function givenClosed(): string {
  const given = givenOffice()
  for (const name of ['一', '二', '三']) {
    const upload = given.office.files.begin(
      { name: `${name}.bin`, mime: 'application/octet-stream', limit: 1e6 },
      given.officer,
    )
    upload.write(Buffer.alloc(90_000, name))
    upload.finish()
  }
  save(given)
  given.office.close()
  return given.office.file
}

describe('an office file', () => {
  it('whose log is lost says how many deeds are gone before anything is saved', () => {
    const given = givenOffice()
    save(given, 20)
    const file = killedCopy(given, ['', '-head'])
    const opened = openedOffice(file, now)
    expect(opened.ask.audit.standing({}).doubts).toMatchObject([
      { kind: 'lost', count: 20, title: expect.stringMatching(/20件足りません/) },
    ])
    expect(() => save(opened)).toThrow(/-wal.*確かめるまで、この台帳には何も保存しません/)
    const upload = opened.office.files.begin({ name: 'a', mime: 'text/plain', limit: 10 }, opened.officer)
    expect(() => upload.finish()).not.toThrow()
  })

  it('says when the clock of the PC is behind what was done, and goes on', () => {
    const { ask, at } = givenOffice()
    ask.holidays.edit({ date: '2026-12-28', name: '見本の休み', open: false })
    expect(ask.audit.standing({}).clockBehind).toBeNull()
    at('2026-01-10T09:00:00+09:00')
    expect(ask.audit.standing({}).clockBehind).toBe('2026-02-20T18:00:00+09:00')
    ask.holidays.edit({ date: '2026-12-29', name: '見本の休み', open: false })
    expect(ask.audit.verify({}).firstBad).toBeNull()
  })

  it('is never doubtful because the program was killed, whenever that was', () => {
    const given = givenOffice()
    const copies = [killedCopy(given)]
    for (let time = 0; time < 2; time++) {
      save(given)
      copies.push(killedCopy(given))
    }
    // The head may be older than the file: it is written after the save.
    const older = killedCopy(given, ['-head'])
    save(given)
    const behind = killedCopy(given)
    copyFileSync(`${older}-head`, `${behind}-head`)
    // A large upload takes the log into the file on the way.
    const upload = given.office.files.begin({ name: 'a.bin', mime: 'text/plain', limit: 1e8 }, given.officer)
    for (let piece = 0; piece < 12; piece++) {
      upload.write(Buffer.alloc(700_000, piece))
      if (piece % 5 === 4) copies.push(killedCopy(given))
    }
    for (const file of [...copies, behind]) {
      const opened = openedOffice(file, now)
      expect(opened.ask.audit.standing({}).doubts).toEqual([])
      expect(isSound(opened.ask.audit.verify({}))).toBe(true)
      save(opened)
      opened.office.close()
      expect(doubtsOf(file)).toEqual([])
    }
  })

  it('that is put back, accepted and used again is doubtful no more; a refused word leaves it so', () => {
    const file = givenClosed()
    const old = readFileSync(file)
    const first = openedOffice(file, now)
    save(first, 3)
    first.office.close()
    writeFileSync(file, old)
    const second = openedOffice(file, now)
    expect(() => second.ask.audit.accept({ reason: ' ' })).toThrow(/理由/)
    expect(() => second.as({ ...second.officer, role: 'approver' }).audit.accept({ reason: '戻した' })).toThrow(/役割/)
    second.office.close()
    const third = openedOffice(file, now)
    third.ask.audit.accept({ reason: '三月のバックアップに戻したため' })
    expect(third.ask.audit.entries({}).entries[0]).toMatchObject({
      did: 'audit.accept',
      more: expect.stringContaining('三月のバックアップ'),
    })
    expect(() => third.ask.audit.accept({ reason: 'もう一度' })).toThrow(/要りません/)
    third.office.close()
    expect(doubtsOf(file)).toEqual([])
  })

  it.skipIf(onWindows)(
    'that is moved away, deleted or replaced while it is open takes no save, and takes them again once it is back',
    () => {
      const given = givenOffice()
      const { file } = given.office
      renameSync(file, `${file}.moved`)
      expect(() => save(given)).toThrow(/元の場所から動かされた/)
      copyFileSync(`${file}.moved`, file)
      expect(() => save(given)).toThrow(/置き換えられました/)
      unlinkSync(file)
      renameSync(`${file}.moved`, file)
      save(given)
      unlinkSync(`${file}-wal`)
      expect(() => save(given)).toThrow(/-wal/)
      given.office.close()
      expect(doubtsOf(file)).toEqual([])
    },
  )
})

/** By hand: BANSO_FLIPS=400 npm test -- test/db/truth/doubts */
const flips = Number(process.env['BANSO_FLIPS'] ?? 12)

describe('a bit that has flipped in a closed office with stored files', () => {
  it(
    `is found, wherever it is (${flips} tried)`,
    () => {
      const whole = givenClosed()
      const bytes = readFileSync(whole)
      const head = readFileSync(`${whole}-head`)
      const found = { refused: 0, doubted: 0, examined: 0, silent: [] as number[] }
      const folder = newFolder()
      for (let flip = 0; flip < flips; flip++) {
        const at = Math.floor(((flip + 0.5) / flips) * bytes.length * 7.31) % bytes.length
        const file = join(folder, `${flip}.banso`)
        const flipped = Buffer.from(bytes)
        flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (flip % 8)), at)
        writeFileSync(file, flipped)
        writeFileSync(`${file}-head`, head)
        found[verdictOf(file, at, found.silent)] += 1
      }
      if (flips > 12) process.stdout.write(`${JSON.stringify(found)}\n`)
      expect(found.silent).toEqual([])
    },
    30_000 + flips * 1000,
  )

  function verdictOf(file: string, at: number, silent: number[]): 'refused' | 'doubted' | 'examined' {
    let office: ReturnType<typeof openOffice>
    try {
      office = openOffice({ file, log: () => '-' })
    } catch {
      return 'refused'
    }
    try {
      const [first] = office.profiles()
      const caller = office.signIn(first?.id ?? '', '')
      const standing = office.call('audit.standing', {}, caller)
      if (standing.ok && (standing.value as { doubts: unknown[] }).doubts.length > 0) return 'doubted'
      const verdict = office.call('audit.verify', {}, caller)
      if (verdict.ok && isSound(verdict.value as Parameters<typeof isSound>[0])) silent.push(at)
      return 'examined'
    } finally {
      office.close()
    }
  }
})
