import { describe, expect, it } from 'vitest'
import { helpAt, screenHelp } from '../../renderer/app/help/screen-help.ts'
import { isWhole, screenEntries } from '../../renderer/app/screens.ts'
import { talentTabs } from '../../renderer/features/talent/place.ts'

describe('使い方', () => {
  it.each(screenEntries.map(({ path }) => path))('%s has its own, and none is left over', (path) => {
    const help = helpAt(path.replace(/:\w+\?/g, ''))
    expect(help).toBeDefined()
  })

  it.each(talentTabs)('the room $label of 人材 has its own', ({ key, label }) => {
    expect(helpAt(`/talent/${key}/new`)).toMatchObject({ title: label })
  })

  it('speaks of no screen that there is not', () => {
    const rooms = talentTabs.map(({ key }) => `talent/${key}`)
    const known = new Set(
      screenEntries
        .flatMap(({ path }) => {
          const [, area = '', , room = ''] = path.split('/')
          return [area, `${area}/${room}`]
        })
        .concat(rooms),
    )
    expect(Object.keys(screenHelp).filter((name) => !known.has(name))).toEqual([])
  })

  it.each(Object.values(screenHelp).map((help) => [help.title, help] as const))(
    '%s says in five whole sentences what it is for, what comes before and after, and its keys',
    (_title, { purpose, before, after, how, keys }) => {
      for (const line of [purpose, before, after, how, keys]) expect(line).toMatch(/^.{12,120}。$/)
    },
  )
})

describe('the window for itself', () => {
  it.each([
    ['/meeting/1/room', true],
    ['/meeting/1/room/2', true],
    ['/meeting/1', false],
    ['/meeting/1/room/2/3', false],
    ['/applications/1/room', false],
  ])('%s has it: %s', (place, whole) => {
    expect(isWhole(place)).toBe(whole)
  })
})
