import { describe, expect, it } from 'vitest'
import { commandLine, commandsFor } from '../../renderer/app/find/lines.ts'
import type { NamedCommand } from '../../renderer/record/commands/named-command.ts'

const commands: readonly NamedCommand[] = [
  { label: '採点する', reading: 'さいてん', to: '/review/scores', refused: '採点はまだ始まっていません' },
  { label: '委員の採点を見る', to: '/review' },
  { label: '採点を始める', reading: 'さいてん', to: '/review/standing', at: 'next' },
  { label: '岩手県の支援を記録', reading: 'しえん', to: '/support/1/sessions/new', oneOfMany: true },
]
const labels = (text: string) => commandsFor(commands, text).map(({ label }) => label)

describe('the commands that typed words ask for', () => {
  it('are those whose name begins so first, then those that hold the words, and last what would be refused', () => {
    expect(labels('採点')).toEqual(['採点を始める', '委員の採点を見る', '採点する'])
  })
  it('are found by reading and by parts in any order, and one of many only by words', () => {
    expect(labels('サイテン')).toEqual(['採点を始める', '採点する'])
    expect(labels('記録 岩手')).toEqual(['岩手県の支援を記録'])
    expect(labels('')).toEqual(['委員の採点を見る', '採点を始める'])
  })
  it('stand greyed with the reason, and lead where they say', () => {
    const [scoring, , starting] = commands
    expect(scoring && commandLine(scoring)).toMatchObject({
      refused: '採点はまだ始まっていません',
      detail: '採点はまだ始まっていません',
    })
    expect(starting && commandLine(starting)).toMatchObject({ deed: { to: '/review/standing', at: 'next' } })
    expect(starting && commandLine(starting).refused).toBeUndefined()
  })
})
