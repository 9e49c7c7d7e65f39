import { spawn } from 'node:child_process'
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { root } from '../../build/root.ts'
import { renameOver } from '../../db/upkeep/beside.ts'
import { personalFolder, suggestedFolder } from '../../electron/host/on-this-pc/documents-folder.ts'
import { type Drive, driveOf, saysRemovable } from '../../electron/host/on-this-pc/drive.ts'
import { assertMayOpen, newOfficeFile } from '../../electron/host/on-this-pc/office-location.ts'
import { writeJsonFile } from '../../electron/host/on-this-pc/settings-folder.ts'
import { plainPath } from '../../electron/host/on-this-pc/spelling.ts'
import { syncedBy } from '../../electron/host/on-this-pc/synced-folder.ts'
import {
  createCleanup,
  givenDesk,
  givenOpenOffice,
  newOffice,
  temporaryFolder,
  valueIn,
} from '../support/hosts/desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const onWindows = process.platform === 'win32'

interface Standing {
  office: { file: string } | null
  recent: { file: string }[]
}

describe('the open office by another name', () => {
  const spellings: [string, (file: string) => string][] = onWindows
    ? [
        ['other letters', (file) => file.replace('.banso', '.BANSO')],
        ['a small drive letter', (file) => file.charAt(0).toLowerCase() + file.slice(1)],
        ['strokes the other way', (file) => file.replaceAll('\\', '/')],
        ['the sign for long paths', (file) => `\\\\?\\${file}`],
      ]
    : [
        ['a way round', (file) => file.replace(/\/([^/]+)$/, '/../$1/$1').replace(/([^/]+)\/\.\.\/[^/]+/, '$1/../$1')],
        ['a second name on the disk', (file) => hardLink(file)],
      ]
  const hardLink = (file: string) => {
    const second = file.replace('.banso', '-二.banso')
    linkSync(file, second)
    return second
  }

  it.each(spellings)('%s stays open, and stands once in 最近', async (_what, other) => {
    const { call, desk, file } = await givenOpenOffice(cleanup)
    const office = desk.officeAt('main')
    const standing = valueIn<Standing>(await call('launcher.open', { file: other(file) }))
    expect(desk.officeAt('main')).toBe(office)
    expect(standing.recent.map((recent) => recent.file)).toEqual([file])
  })

  it.each(spellings)('%s is refused to a second program, too', async (_what, other) => {
    const { file } = await givenOpenOffice(cleanup)
    if (!onWindows && other(file).includes('二')) return
    const second = givenDesk(cleanup)
    const reply = await second.desk.call('main', second.key, 'launcher.open', { file: other(file) })
    expect(reply).toMatchObject({ ok: false, problem: { code: 'busy' } })
  })

  it('is written without the signs by which programs pass old limits', () => {
    expect(plainPath('\\\\?\\C:\\台帳\\a.banso')).toBe('C:\\台帳\\a.banso')
    expect(plainPath('//./c:/a.banso')).toBe('c:/a.banso')
    expect(plainPath('\\\\?\\UNC\\server\\share')).toBe('\\\\?\\UNC\\server\\share')
    expect(plainPath('\\\\server\\c:\\x')).toBe('\\\\server\\c:\\x')
  })
})

describe('an office file whose place is longer than SQLite can name', () => {
  // Windows counts signs and not bytes, and what lies too far there is refused before SQLite is asked (below).
  it.skipIf(onWindows)('is refused with how long a place may be', async () => {
    const { desk, key, folder } = givenDesk(cleanup)
    valueIn(await desk.call('main', key, 'launcher.create', newOffice(folder)))
    const deep = join(folder, ...Array.from({ length: 3 }, () => '長'.repeat(60)))
    mkdirSync(deep, { recursive: true })
    const file = join(deep, '見本課.banso')
    copyFileSync(join(folder, '見本課.banso'), file)
    expect(await desk.call('main', key, 'launcher.open', { file })).toMatchObject({
      problem: { code: 'invalid', message: expect.stringMatching(/長すぎて開けません.*166字以内/) },
    })
  })
})

describe('the place of a new office', () => {
  const typed: [string, (folder: string) => string][] = onWindows
    ? [
        ['strokes the other way', (folder) => folder.replaceAll('\\', '/')],
        ['other letters', (folder) => folder.toUpperCase()],
        ['a stroke at its end', (folder) => `${folder}\\`],
        ['the sign for long paths', (folder) => `\\\\?\\${folder}`],
      ]
    : [
        ['a stroke at its end', (folder) => `${folder}/`],
        ['a way round', (folder) => `${folder}/../${basename(folder)}`],
      ]

  it.each(typed)('typed with %s is the one that the disk itself names, here and in 最近', async (_what, spelt) => {
    const { desk, key, folder } = givenDesk(cleanup)
    const file = realpathSync.native(folder)
    const made = await desk.call('main', key, 'launcher.create', newOffice(spelt(folder)))
    const { office, recent } = valueIn<Standing>(made)
    expect(office?.file).toBe(join(file, '見本課.banso'))
    expect(recent.map((each) => each.file)).toEqual([office?.file])
  })
})

describe('a drive that is not there', () => {
  it.runIf(onWindows)('is said to be missing, with what may be the matter', async () => {
    const { desk, key, folder } = givenDesk(cleanup)
    const opened = await desk.call('main', key, 'launcher.open', { file: 'Q:\\台帳\\見本課.banso' })
    expect(opened).toMatchObject({ ok: false, problem: { code: 'missing', message: /Q:.*つながっているか/s } })
    const made = await desk.call('main', key, 'launcher.create', { ...newOffice(folder), folder: 'Q:\\台帳' })
    expect(made).toMatchObject({ ok: false, problem: { code: 'invalid' } })
  })
})

describe('what the PC remembers', () => {
  it('is a convenience: where it cannot be written, offices are made and opened all the same', async () => {
    const { desk, key, folder, home } = givenDesk(cleanup)
    mkdirSync(join(home, 'recent.json', 'in the way'), { recursive: true })
    valueIn(await desk.call('main', key, 'launcher.create', newOffice(folder)))
    valueIn(await desk.call('main', key, 'launcher.open', { file: join(folder, '見本課.banso') }))
    expect(readdirSync(home).filter((name) => name.endsWith('.new'))).toEqual([])
  })

  it('is nothing at all where its folder cannot be made: the work goes on, and the next start asks for the file', async () => {
    const around = temporaryFolder(cleanup)
    writeFileSync(join(around, '邪魔'), '')
    const { desk, key } = givenDesk(cleanup, { home: join(around, '邪魔', '設定') })
    const made = valueIn<Standing>(await desk.call('main', key, 'launcher.create', newOffice(around)))
    expect(made).toMatchObject({ office: { name: '見本課' }, recent: [] })
    expect(await desk.call('main', key, 'programme.year', { fy: 2026 })).toMatchObject({ ok: true })
    const file = join(around, '見本課.banso')
    expect(await desk.call('main', key, 'launcher.open', { file })).toMatchObject({ ok: true })
    // What lies there alone is refused in words.
    expect(await desk.call('main', key, 'launcher.practice', {})).toMatchObject({
      problem: { code: 'busy', message: expect.stringContaining('練習用の台帳を置くフォルダー') },
    })
  })

  it('waits for a scanner that holds the file for a moment', async () => {
    const folder = temporaryFolder(cleanup)
    const file = join(folder, 'recent.json')
    writeFileSync(file, '')
    const holding = `
      const lock = new (require('better-sqlite3'))(process.argv[1])
      lock.exec('BEGIN EXCLUSIVE')
      process.stdout.write('held')
      setTimeout(() => lock.close(), 120)`
    const scanner = spawn(process.execPath, ['-e', holding, file], { cwd: root })
    await new Promise((held) => scanner.stdout.once('data', held))
    writeFileSync(join(folder, 'new'), '[]')
    renameOver(join(folder, 'new'), file)
    expect(readFileSync(file, 'utf8')).toBe('[]')
    await new Promise((gone) => scanner.once('exit', gone))
  })

  it('is not written where a defect of ours is in the way', () => {
    const folder = mkdtempSync(join(temporaryFolder(cleanup), 'x'))
    expect(() => writeJsonFile(join(folder, 'a.json'), 1n)).toThrow(TypeError)
    expect(writeJsonFile(join(folder, 'a.json'), { a: 1 })).toBe(true)
  })
})

describe('where an office file does not belong', () => {
  const ownDisk: Drive = { kind: 'local', by: null }
  const at = (drive: Drive) => {
    const folder = temporaryFolder(cleanup)
    return () => newOfficeFile(folder, '見本.banso', drive)
  }

  it.each([
    [{ kind: 'synced', by: 'OneDrive' }, /OneDriveのフォルダー.*このPCの外.*選んでください/],
    [{ kind: 'removable', by: null }, /USBメモリー.*このPCの中/],
    [{ kind: 'network', by: null }, /共有フォルダー.*このPCの中/],
  ] as const)('%j is refused with the reason and a better place', (drive, words) => {
    expect(at(drive)).toThrow(words)
  })

  it('is no disk of this PC', async () => {
    expect(at({ kind: 'local', by: null })()).toMatch(/見本\.banso$/)
    expect(await driveOf(temporaryFolder(cleanup))).toEqual(ownDisk)
  })

  it('is a path that SQLite of Windows cannot reach', () => {
    const folder = temporaryFolder(cleanup)
    const name = `${'長'.repeat(252 - folder.length)}.banso`
    expect(() => newOfficeFile(folder, name, ownDisk, 'win32')).toThrow(/長すぎます\(259字\).*251字以内/)
    expect(() => newOfficeFile(folder, `${name.slice(8)}`, ownDisk, 'win32')).not.toThrow()
    expect(() => assertMayOpen(join(folder, name), 'win32')).toThrow(/長すぎます/)
  })

  const home = 'C:\\Users\\総務 太郎'
  it.each([
    [`${home}\\OneDrive - 総務省\\ドキュメント`, {}, 'OneDrive'],
    [`${home}\\onedrive`, {}, 'OneDrive'],
    ['D:\\雲\\台帳', { OneDriveCommercial: 'd:/雲/' }, 'OneDrive'],
    [`${home}\\Dropbox (個人)\\x`, {}, 'Dropbox'],
    [`${home}\\Box\\x`, {}, 'Box'],
    [`${home}\\マイドライブ\\x`, {}, 'Googleドライブ'],
    [`${home}\\iCloudDrive`, {}, 'iCloud'],
    [`${home}\\Documents\\OneDriveの手引`, {}, undefined],
    [`${home}\\Documents\\Box`, {}, undefined],
    ['D:\\OneDriveX', { OneDrive: 'D:\\OneDrive' }, undefined],
    ['D:\\OneDrive', { OneDrive: '' }, undefined],
  ] as const)('%s with %j belongs to %s', (path, env, by) => {
    expect(syncedBy(path, home, env)).toBe(by)
  })

  it('is where Dropbox says that it lies', () => {
    const folder = temporaryFolder(cleanup)
    mkdirSync(join(folder, 'Dropbox'))
    writeFileSync(join(folder, 'Dropbox', 'info.json'), JSON.stringify({ personal: { path: 'E:\\箱' } }))
    expect(syncedBy('e:\\箱\\台帳', home, { APPDATA: folder })).toBe('Dropbox')
    writeFileSync(join(folder, 'Dropbox', 'info.json'), '{')
    expect(syncedBy('e:\\箱\\台帳', home, { APPDATA: folder })).toBeUndefined()
  })

  it('is what the system calls removable, in either console', () => {
    const shiftJis = Buffer.from('453a202d20838a8380815b836f8375838b', 'hex')
    expect(saysRemovable(shiftJis)).toBe(true)
    expect(saysRemovable(Buffer.from('E: - リムーバブル ドライブ'))).toBe(true)
    expect(saysRemovable(Buffer.from('E: - Removable Drive'))).toBe(true)
    expect(saysRemovable(Buffer.from('C: - Fixed Drive'))).toBe(false)
  })
})

describe('where a new office goes', () => {
  it('is ドキュメント as the system has it, unless that is a share', () => {
    const documents = temporaryFolder(cleanup)
    expect(suggestedFolder(documents)).toBe(documents)
    expect(suggestedFolder('\\\\server\\home\\Documents')).not.toContain('server')
    expect(suggestedFolder(join(documents, 'gone'))).not.toContain('gone')
  })

  it('is read from what Windows answers', () => {
    const answer = (value: string) =>
      Buffer.from(`\r\nHKEY_CURRENT_USER\\…\\User Shell Folders\r\n    Personal    REG_EXPAND_SZ    ${value}\r\n\r\n`)
    const env = { USERPROFILE: 'C:\\Users\\総務 太郎' }
    expect(personalFolder(answer('%userprofile%\\Documents'), env)).toBe('C:\\Users\\総務 太郎\\Documents')
    expect(personalFolder(answer('H:\\文書 一式'), env)).toBe('H:\\文書 一式')
    expect(personalFolder(Buffer.from('エラー: 見つかりません'), env)).toBeUndefined()
  })
})

describe('設定 › このPC', () => {
  it('says on what the program runs and where the office lies, and nothing to a guest', async () => {
    const { call, desk, file, home } = await givenOpenOffice(cleanup)
    const told = valueIn(await call('launcher.thisPc'))
    expect(told).toMatchObject({ file, drive: 'local', driveBy: null, caution: null, settings: home })
    expect(told['version']).toMatch(/^\d+\.\d+\.\d+$/)
    expect(told['program']).toBe(process.execPath)
    expect(told['runtime']).toBe(`Node ${process.versions.node}`)
    expect(told['freeBytes']).toBeGreaterThan(0)
    const guest = desk.sessions.open({ owner: false })
    expect(await desk.call('main', guest, 'launcher.thisPc', {})).toMatchObject({ problem: { code: 'forbidden' } })
  })

  it('warns, with the reason and a better place, of an office that was opened in a cloud’s folder', async () => {
    const { call, folder } = await givenOpenOffice(cleanup)
    vi.stubEnv('OneDrive', folder)
    expect(valueIn(await call('launcher.thisPc'))).toMatchObject({
      drive: 'synced',
      driveBy: 'OneDrive',
      caution: expect.stringMatching(/OneDrive.*選んでください/),
    })
    vi.unstubAllEnvs()
  })
})
