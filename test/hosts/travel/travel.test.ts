import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, truncateSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createOfficeFile } from '../../../db/create-office.ts'
import { createCleanup, givenDesk, givenOpenOffice, settledJob, valueIn } from '../../support/hosts/desk.ts'
import { takenAlong, written } from '../../support/hosts/travelling.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

describe('the office that is taken to a meeting', () => {
  it('only reads at the desk, is written to on the laptop, and comes back with everything', {
    timeout: 60_000,
  }, async () => {
    const desk = await givenOpenOffice(cleanup)
    await written(desk.call, '机 一子')
    const away = await takenAlong(desk)
    expect(valueIn(await desk.call('travel.standing'))).toMatchObject({ standing: 'waiting' })

    // Read and printed, and never written, not after a restart either.
    const refused = await desk.call('reviewers.add', { id: crypto.randomUUID(), fy: 2026, name: '机 二子' })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'conflict' } })
    expect(refused.ok ? '' : refused.problem.message).toMatch(/見本 太郎 さんが.*「会議用ノートPC」へ持ち出しました。/)
    const books = await desk.call('reports.export', { fy: 2026, books: ['R18'] })
    expect(await settledJob(desk.desk, desk.key, books)).toMatchObject({ state: 'done' })
    expect(await desk.call('intake.importFiles', { fy: 2026, fileIds: [] })).toMatchObject({ ok: false })

    const laptop = givenDesk(cleanup)
    const there = (name: string, input: unknown = {}) => laptop.desk.call('main', laptop.key, name, input)
    valueIn(await there('launcher.open', { file: away }))
    expect(valueIn(await there('travel.standing'))).toMatchObject({ standing: 'out' })
    await written(there, '会議 一子')
    await written(there, '会議 二子')

    // Not while it may still be written to.
    const open = await desk.call('launcher.bringBack', { file: away })
    expect(open.ok ? '' : open.problem.message).toContain('まだ書き込めるまま')
    const { away: journey } = valueIn<{ away: { id: string } }>(await there('travel.standing'))
    valueIn(await there('travel.goHome', { id: journey.id }))
    expect(await there('reviewers.add', { id: crypto.randomUUID(), fy: 2026, name: '遅い 一子' })).toMatchObject({
      ok: false,
    })
    await laptop.desk.close()

    const back = valueIn(await desk.call('launcher.bringBack', { file: away }))
    // What is begun there, three deeds, and the end of the journey.
    expect(back).toMatchObject({ entries: 4 })
    expect(
      valueIn<{ name: string }[]>(await desk.call('reviewers.list', { fy: 2026 }))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['会議 一子', '会議 二子', '机 一子'].sort())
    expect(valueIn(await desk.call('audit.verify'))).toMatchObject({
      integrity: 'ok',
      firstBad: null,
      values: true,
      beside: null,
      pages: { changed: [] },
      copies: { strange: [] },
    })
    expect(valueIn(await desk.call('audit.standing'))).toMatchObject({ doubts: [] })
    expect(valueIn(await desk.call('travel.standing'))).toMatchObject({ standing: 'home', away: null })
    expect(readdirSync(desk.folder)).toContain(String(back['backup']))
    await written(desk.call, '机 三子')

    // A second time it is no longer what the desk waits for.
    const again = await desk.call('launcher.bringBack', { file: away })
    expect(again.ok ? '' : again.problem.message).toContain('もう戻っています')
    expect(readdirSync(desk.folder).filter((name) => name.includes('.part'))).toEqual([])
  })

  it('is written to at the desk again when it was lost, and what turns up afterwards takes nobody’s place', async () => {
    const desk = await givenOpenOffice(cleanup)
    const away = await takenAlong(desk)
    const { away: journey } = valueIn<{ away: { id: string } }>(await desk.call('travel.standing'))
    expect(await desk.call('travel.cancel', { id: journey.id, reason: '' })).toMatchObject({ ok: false })
    valueIn(await desk.call('travel.cancel', { id: journey.id, reason: 'ノートPCの紛失' }))
    await written(desk.call, '机 一子')
    const late = await desk.call('launcher.bringBack', { file: away })
    expect(late.ok ? '' : late.problem.message).toMatch(/取り消されています.*見本 太郎.*取り込めます/)
    const { entries } = valueIn<{ entries: { did: string }[] }>(await desk.call('audit.entries'))
    expect(entries.map(({ did }) => did).slice(0, 3)).toEqual(['reviewers.add', 'travel.cancel', 'travel.leave'])
  })

  it('refuses what is half copied, older, foreign, practice or the desk’s own, each in its words', async () => {
    const desk = await givenOpenOffice(cleanup)
    const own = join(desk.folder, '控え')
    mkdirSync(own)
    const away = await takenAlong(desk)
    const say = async (file: string) => {
      const reply = await desk.call('launcher.bringBack', { file })
      return reply.ok ? 'taken' : reply.problem.message
    }
    const half = join(own, '途中.banso')
    copyFileSync(away, half)
    truncateSync(half, 40_000)
    expect(await say(half)).toMatch(/壊れ|傷んで/)
    expect(await say(half)).not.toContain('.part')

    const foreign = await givenOpenOffice(cleanup)
    await foreign.desk.close()
    expect(await say(foreign.file)).toContain('別の台帳です')
    expect(await say(desk.file)).toContain('いま開いている台帳です')
    const { output } = await settledJob(desk.desk, desk.key, await desk.call('office.backup', {}))
    expect(await say(join(desk.folder, String(output['name'])))).toContain('ここに残した台帳のコピー')
    expect(await say(away)).toContain('まだ書き込めるまま')
    expect(existsSync(away)).toBe(true)
    expect(valueIn(await desk.call('travel.standing'))).toMatchObject({ standing: 'waiting' })
    expect(readdirSync(desk.folder).filter((name) => name.includes('.part'))).toEqual([])
    expect(basename(away)).toBe(basename(desk.file))
  }, 120_000)

  it('refuses a practice office, a state of before, and what two laptops or a restored desk have made of one journey', async () => {
    const desk = await givenOpenOffice(cleanup)
    const say = async (file: string) => {
      const reply = await desk.call('launcher.bringBack', { file })
      return reply.ok ? 'taken' : reply.problem.message
    }
    const { output: before } = await settledJob(desk.desk, desk.key, await desk.call('office.backup', {}))
    await written(desk.call, '机 一子')
    const away = await takenAlong(desk)
    expect(await say(join(desk.folder, String(before['name'])))).toContain('持ち出した時より古いコピーです')

    const sample = join(desk.folder, '練習の写し.banso')
    const of = { officeName: '見本課', officerName: '見本 太郎', passphrase: '', now: '2026-02-10T09:00:00+09:00' }
    createOfficeFile({ ...of, file: sample, practice: true })
    expect(await say(sample)).toContain('このファイルは練習用の台帳です')

    // The stick was copied: both laptops write, both are closed for the way home, and one of them comes first.
    const second = join(mkdtempSync(join(desk.folder, '二台目-')), basename(away))
    for (const end of ['', '-head']) copyFileSync(`${away}${end}`, `${second}${end}`)
    await workedOn(away, '会議 一子')
    await workedOn(second, '会議 二子')
    expect(await say(away)).toBe('taken')
    expect(await say(second)).toMatch(/もう戻っています.*二度は戻せません/)
    await written(desk.call, '机 二子')

    // Taken along again, and the desk goes back to a copy of before: what comes home continues another record of deeds.
    const { output: copy } = await settledJob(desk.desk, desk.key, await desk.call('office.backup', {}))
    const again = await takenAlong(desk)
    await workedOn(again, '会議 三子')
    const restored = valueIn<{ profiles: { id: string }[] }>(
      await desk.call('launcher.restore', { place: 'here', name: String(copy['name']) }),
    )
    valueIn(await desk.call('launcher.signIn', { profileId: restored.profiles[0]?.id }))
    expect(await say(again)).toContain('持ち出し中ではありません')
  }, 120_000)
})

/** Opened on a PC of its own, written to and closed for the way home. */
async function workedOn(file: string, name: string): Promise<void> {
  const laptop = givenDesk(cleanup)
  const there = (operation: string, input: unknown = {}) => laptop.desk.call('main', laptop.key, operation, input)
  valueIn(await there('launcher.open', { file }))
  await written(there, name)
  const { away } = valueIn<{ away: { id: string } }>(await there('travel.standing'))
  valueIn(await there('travel.goHome', { id: away.id }))
  await laptop.desk.close()
}
