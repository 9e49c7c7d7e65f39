import { expect, type Locator, type Page } from '@playwright/test'
import { cutFrames } from '../screen-checks.ts'
import type { WatchedRoom } from './room-heard.ts'
import { toldOf } from './secrets.ts'
import { type Host, press, type Told, toMeeting } from './told.ts'

/** The meeting as the officer has it under the hand: 会議モード, the screen of 投影, and what reached whom. */
export interface Floor extends Told {
  readonly id: string
  readonly host: Host
  page(): Page
  top(): Locator
  /** What is before the room now. */
  room(): WatchedRoom
  /** Ctrl+Enter into the item that is offered. */
  enter(title: string): Promise<void>
  /** A person's key, and what they say; the line is ended. */
  say(key: string, words: string): Promise<void>
  /** F1–F4 and what else a decision takes; Ctrl+Enter decides. */
  decide(title: string, result: string, word: string): Promise<void>
  /** The room knows nothing of it before F10, and all of it after. */
  announce(title: string, word: string): Promise<void>
  look(where: string): Promise<void>
  /** Killed and resumed: what was acknowledged is there again, line by line. */
  die(): Promise<void>
}

const state = async ({ host, id }: Pick<Floor, 'host' | 'id'>) => {
  const { entries, currentId, members } = await host.api().meeting.page({ id })
  const speeches = await host.api().meeting.speeches({ id })
  return {
    currentId,
    entries: entries.map((each) => `${each.id} ${each.words}`),
    present: members.map(({ present }) => present),
    speeches: speeches.map((each) => `${each.id} ${each.memberId}`),
  }
}

export async function openFloor(host: Host, id: string): Promise<Floor> {
  const told: Told = { rooms: [], officer: [] }
  let room: WatchedRoom | undefined
  const page = () => host.page()
  const project = async () => {
    await expect(page().getByRole('button', { name: '投影を開く' })).toBeVisible()
    room = await host.openRoom(() => press(page(), 'Shift+F10'))
  }
  const theRoom = () => {
    if (room === undefined) throw new Error('投影 was opened')
    return room
  }
  const agenda = (title: string) => page().getByRole('navigation', { name: '議事' }).getByRole('link', { name: title })
  await toMeeting(page(), '会議を始める')
  await project()
  const floor: Floor = {
    ...{ ...told, id, host, page },
    top: () => page().locator('header').first(),
    room: theRoom,
    async enter(title) {
      await expect(page().getByRole('region', { name: title })).toBeVisible()
      await expect(page().getByRole('button', { name: /議題に入る/ })).toBeVisible()
      await press(page(), 'Control+Enter')
      await expect(agenda(title)).toContainText('審議中')
    },
    async say(key, words) {
      await press(page(), key)
      await page().keyboard.type(words)
      await press(page(), 'Enter')
    },
    async decide(title, result, word) {
      await press(page(), result)
      await expect(page().getByRole('button', { name: `${word}と決定して次へ` })).toBeVisible()
      await press(page(), 'Control+Enter')
      await expect(agenda(title)).toContainText(word)
    },
    async announce(title, word) {
      await expect(page().getByRole('region', { name: '告げる文' })).toBeVisible()
      told.officer.push(await page().content())
      expect(toldOf(await theRoom().heard(), title)).toEqual([])
      await press(page(), 'F10')
      await expect(theRoom().page.getByText(word, { exact: true }).first()).toBeVisible()
      await expect.poll(async () => toldOf(await theRoom().heard(), title)).toContain(word)
      expect(await cutFrames(theRoom().page)).toEqual([])
    },
    async look(where) {
      await host.look(where)
      await host.look(`${where} room`, theRoom().page)
    },
    async die() {
      told.officer.push(await page().content())
      told.rooms.push(await theRoom().heard())
      const before = await state(floor)
      await host.die()
      expect(await state(floor)).toEqual(before)
      await toMeeting(page(), '会議モードへ')
      await project()
    },
  }
  return floor
}
