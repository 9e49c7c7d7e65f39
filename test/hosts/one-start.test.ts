import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { hearSecond, meetingPlace, toldFirst } from '../../electron/loopback/one-start.ts'
import { createCleanup, temporaryFolder } from '../support/hosts/desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

async function givenFirst() {
  const home = temporaryFolder(cleanup)
  const place = meetingPlace(home)
  const heard: (string | undefined)[] = []
  const deaf = await hearSecond(place, home, (file) => heard.push(file))
  cleanup.later(deaf)
  return { home, place, heard, deaf }
}

it('a second start tells the first which file it was given', async () => {
  const { place, heard } = await givenFirst()
  expect(await toldFirst(place, '/台帳/見本課 & 写し.banso')).toBe(true)
  expect(await toldFirst(place, undefined)).toBe(true)
  expect(heard).toEqual(['/台帳/見本課 & 写し.banso', undefined])
})

it('where no first start is running, or one was killed, it is the first', async () => {
  const { home, place, deaf } = await givenFirst()
  deaf()
  expect(await toldFirst(place, undefined)).toBe(false)
  if (process.platform !== 'win32') writeFileSync(place, '')
  const heard: (string | undefined)[] = []
  cleanup.later(await hearSecond(place, home, (file) => heard.push(file)))
  expect(await toldFirst(place, 'a.banso')).toBe(true)
  expect(heard).toEqual(['a.banso'])
})

it('takes nothing else for a file, and lives through whoever breaks off', async () => {
  const { place, heard } = await givenFirst()
  const say = (words: string) =>
    new Promise<void>((resolve) => {
      const line = connect(place, () => line.write(words, () => line.destroy()))
      line.on('close', () => resolve())
    })
  await say('{"file": 4}\n')
  await say('no words at all')
  expect(await toldFirst(place, 'b.banso')).toBe(true)
  expect(heard.at(-1)).toBe('b.banso')
  expect(heard).not.toContain(4)
})

it('keeps to the length that a system takes for such a place', () => {
  expect(meetingPlace(join('/', 'x'.repeat(200)), 'linux').length).toBeLessThan(104)
  expect(meetingPlace('C:\\Users\\総務 太郎', 'win32')).toMatch(/^\\\\\.\\pipe\\banso-daicho-[0-9a-f]{16}$/)
  expect(meetingPlace('/a', 'linux')).not.toBe(meetingPlace('/b', 'linux'))
})
