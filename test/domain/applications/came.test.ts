import { describe, expect, it } from 'vitest'
import {
  assertMayExplain,
  assertMayFile,
  assertMaySetAside,
  type IncomingStanding,
  incomingEndings,
  isApart,
  isWaiting,
} from '../../../shared/domain/applications/incoming/item.ts'

const lack = { count: null, names: ['事業概要図.pdf'] }
const whole: IncomingStanding = { ending: 'drafted', alone: true, parts: 2, listed: 2, lack: null, settled: false }

describe('what came in', () => {
  it.each<[string, Partial<IncomingStanding>, boolean]>([
    ['that became an application whole', {}, false],
    ['that could not be read', { ending: 'refused' }, true],
    ['that lies in a mail which could not be read', { ending: 'refused', alone: false }, false],
    ['of which something announced lacks', { lack }, true],
    ['of which it lacks for a reason, or whose application was 破棄', { lack, settled: true }, false],
    ['whose intake was broken off, whatever reason was given', { listed: 1, settled: true }, true],
    ['that was set aside', { ending: 'aside', lack }, false],
    ['that was there before', { ending: 'same', listed: 0 }, false],
  ])('%s: waiting is told rightly', (_what, standing, waits) => {
    expect(isWaiting({ ...whole, ...standing })).toBe(waits)
  })

  it('is set aside or filed only where it was not taken in, and explained only where something lacks', () => {
    for (const ending of incomingEndings) {
      const setAside = () => assertMaySetAside({ name: '見本.eml', ending })
      const fileTo = (inMail: boolean) => () => assertMayFile({ name: '見本.eml', ending, inMail })
      if (isApart(ending) || ending === 'filed') {
        for (const may of [setAside, fileTo(false)]) expect(may).not.toThrow()
        expect(fileTo(true)).toThrow('メールの方を')
      } else {
        expect(setAside, ending).toThrow('別に置けるのは')
        expect(fileTo(false), ending).toThrow('で終わっています')
      }
    }
    expect(() => assertMayExplain({ name: '見本.eml', lack })).not.toThrow()
    expect(() => assertMayExplain({ name: '見本.eml', lack: null })).toThrow('違いがありません')
  })
})
