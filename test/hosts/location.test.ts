import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { isOnNetwork, mountOf } from '../../electron/host/on-this-pc/network-drive.ts'
import { officeFileName } from '../../electron/host/on-this-pc/office-location.ts'
import { settingsFolder } from '../../electron/host/on-this-pc/settings-folder.ts'
import { Refusal } from '../../shared/domain/refusal.ts'
import { createCleanup, temporaryFolder } from '../support/hosts/desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const mounts = `/dev/sda1 / ext4 rw,relatime 0 0
tmpfs /tmp tmpfs rw 0 0
server:/export /mnt nfs4 rw 0 0
/dev/sdb1 /mnt/disk ext4 rw 0 0
//server/share /media/共有\\040フォルダー cifs rw 0 0
broken line
`

describe('a file on another machine', () => {
  it.each([
    ['/home/x/a.banso', 'ext4'],
    ['/mnt/a.banso', 'nfs4'],
    ['/mnt', 'nfs4'],
    ['/mntx/a.banso', 'ext4'],
    ['/mnt/disk/a.banso', 'ext4'],
    ['/media/共有 フォルダー/a.banso', 'cifs'],
  ])('%s lies on %s', (path, kind) => {
    expect(mountOf(path, mounts)?.kind).toBe(kind)
  })

  it.each(['\\\\server\\share\\a.banso', '//server/share/a.banso', '\\\\?\\UNC\\server\\share\\a.banso'])(
    '%s is a share by its name alone',
    (path) => {
      expect(isOnNetwork(path)).toBe(true)
    },
  )

  it('is not what lies on a disk of this PC, also behind a link and before it exists', () => {
    const folder = temporaryFolder(cleanup)
    mkdirSync(join(folder, 'real'))
    symlinkSync(join(folder, 'real'), join(folder, 'link'))
    expect(isOnNetwork(join(folder, 'link', 'new', 'a.banso'))).toBe(false)
  })
})

describe('the name of an office file', () => {
  it('is one that Windows keeps, or it is refused at its field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (typed, office) => {
        try {
          const name = officeFileName(typed, office)
          expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.banso$/iu)
          expect(name).not.toMatch(/[. ]\.banso$|^\./i)
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
          expect((error as Refusal).fields['fileName']).toMatch(/[ぁ-ん]/)
        }
      }),
    )
  })

  it.each([
    ['見本課', '見本課.banso'],
    ['見本課.BANSO', '見本課.BANSO'],
    ['  R8 台帳  ', 'R8 台帳.banso'],
    ['a.b', 'a.b.banso'],
    ['か\u3099', 'が.banso'],
  ])('%j becomes %j', (typed, name) => {
    expect(officeFileName(typed, 'x')).toBe(name)
  })

  it.each(['NUL', 'com1', 'Aux.txt', 'LPT¹', 'x?', 'x\u0000', '.', '..', ' . ', 'あ'.repeat(100)])(
    'refuses %j',
    (typed) => {
      expect(() => officeFileName(typed, 'x')).toThrow(Refusal)
    },
  )
})

describe('the folder of settings', () => {
  it.each([
    ['win32', { APPDATA: 'H:\\Roaming', LOCALAPPDATA: 'C:\\Users\\x\\AppData\\Local' }, /AppData.Local.banso-daicho$/],
    ['linux', { XDG_CONFIG_HOME: '/home/x/.config' }, /^.home.x.\.config.banso-daicho$/],
    ['darwin', {}, /Application Support.banso-daicho$/],
    ['linux', { BANSO_HOME: '/somewhere' }, /^\/somewhere$/],
  ] as const)('on %s with %j', (platform, env, folder) => {
    expect(settingsFolder(env, platform)).toMatch(folder)
  })
})
