import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { writeWhole } from '../../electron/host/write-whole.ts'
import { createCleanup, givenDesk, temporaryFolder } from '../support/hosts/desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const chunks = () => [Buffer.from('新しい'), Buffer.from('中身')]

describe('a file that is saved on this PC', () => {
  it('lies there whole, over the one of before', async () => {
    const folder = temporaryFolder(cleanup)
    const to = join(folder, '進捗総括表 & 見本.xlsx')
    writeFileSync(to, '前の中身、もっと長い')
    await writeWhole(to, chunks())
    expect(readFileSync(to, 'utf8')).toBe('新しい中身')
    expect(readdirSync(folder)).toEqual(['進捗総括表 & 見本.xlsx'])
  })

  it.runIf(process.platform === 'win32')(
    'is refused by name while Excel has the old one open, which stays',
    async () => {
      const folder = temporaryFolder(cleanup)
      const to = join(folder, '進捗総括表.xlsx')
      new Database(to).exec('CREATE TABLE t (a)').close()
      // Like Excel, SQLite lets nobody take a file away that it has open.
      const before = readFileSync(to)
      const excel = new Database(to)
      excel.exec('BEGIN EXCLUSIVE')
      cleanup.later(() => excel.close())
      await expect(writeWhole(to, chunks())).rejects.toThrow(
        /「進捗総括表.xlsx」はExcelなど.*閉じてから.*元のファイルは/,
      )
      expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
      excel.close()
      expect(readFileSync(to)).toEqual(before)
    },
  )

  // `ulimit -f` (in KB under bash): a write that fails in the middle, as on a full disk.
  it.skipIf(process.platform === 'win32')('leaves the old one whole where the disk takes only half of the new', () => {
    const folder = temporaryFolder(cleanup)
    const to = join(folder, '進捗総括表.xlsx')
    writeFileSync(to, '前の中身')
    const program = `const { writeWhole } = await import(${JSON.stringify(join(import.meta.dirname, '../../electron/host/write-whole.ts'))})
      await writeWhole(${JSON.stringify(to)}, [Buffer.alloc(1e6)]).catch((error) => console.log(error.message))`
    const limited = ['-c', 'ulimit -f 100; exec "$0" "$@"', process.execPath, '--input-type=module', '-e', program]
    const { stdout, status } = spawnSync('bash', limited, { encoding: 'utf8' })
    expect([status, stdout.trim()]).toEqual([0, expect.stringMatching(/^「進捗総括表.xlsx」を保存できません/)])
    expect([readdirSync(folder), readFileSync(to, 'utf8')]).toEqual([['進捗総括表.xlsx'], '前の中身'])
  })

  it('is refused in words where it cannot lie', async () => {
    const folder = temporaryFolder(cleanup)
    mkdirSync(join(folder, '表.xlsx', '中'), { recursive: true })
    await expect(writeWhole(join(folder, '表.xlsx'), chunks())).rejects.toThrow('という名前のフォルダーがあります')
    await expect(writeWhole(join(folder, 'ない', '表.xlsx'), chunks())).rejects.toThrow('フォルダーがありません')
    expect(readdirSync(folder)).toEqual(['表.xlsx'])
  })

  // Wine takes a name of any length, and finds one of its own for it.
  it.skipIf(process.platform === 'win32')('is refused in words under a name that is too long', async () => {
    const folder = temporaryFolder(cleanup)
    await expect(writeWhole(join(folder, `${'長'.repeat(250)}.xlsx`), chunks())).rejects.toThrow(
      /長すぎます|ありません/,
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('is not written where its own bytes do not come', async () => {
    const folder = temporaryFolder(cleanup)
    function* broken() {
      yield Buffer.from('半分')
      throw new TypeError('a defect')
    }
    await expect(writeWhole(join(folder, '表.xlsx'), broken())).rejects.toThrow(TypeError)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('what a killed program was writing', () => {
  it('is cleared away at the next start, and nothing else: not what a living one writes, not what only looks like it', async () => {
    const folder = temporaryFolder(cleanup)
    const home = join(folder, 'settings')
    const dead = 99_999_999
    const left = [`表.xlsx.${dead}.part`, `控え.xlsx.${process.ppid}.part`, '人のもの.xlsx']
    for (const name of left) writeFileSync(join(folder, name), '半分')
    mkdirSync(join(home, 'unfinished'), { recursive: true })
    const notes = [`${dead}-1`, `${process.ppid}-2`, `${dead}-3`]
    for (const [at, note] of notes.entries())
      writeFileSync(join(home, 'unfinished', note), join(folder, left[at] ?? ''))
    const { desk } = givenDesk(cleanup, { home })
    expect(readdirSync(folder).toSorted()).toEqual([...left.slice(1), 'settings'].toSorted())
    expect(readdirSync(join(home, 'unfinished'))).toEqual([`${process.ppid}-2`])
    await writeWhole(join(folder, '新.xlsx'), chunks(), { unfinished: desk.unfinished })
    expect(readdirSync(join(home, 'unfinished'))).toEqual([`${process.ppid}-2`])
  })
})
