import { expect } from '@playwright/test'
import { test } from '../../support/hosts/desktop.ts'
import { leftIn } from '../../support/talent/left-in.ts'
import { tellForum } from '../forum/forum-told.ts'
import { wordsOfTheOther } from '../talent/people-told.ts'
import { tellTalentYear } from '../talent/year-told.ts'
import { begun } from './begun.ts'

test('in the desktop an expert goes from the Excel list to the renewed term, and another is nowhere in the files', async ({
  pc,
  program,
}) => {
  const story = await begun({ pc, program })
  await tellTalentYear(story)
  expect(story.complaints).toEqual([])
  await program.close()
  expect(leftIn(pc.folder, wordsOfTheOther)).toEqual([])
  expect(leftIn(pc.folder, ['専太郎'])).not.toEqual([])
})

test('in the desktop a forum is prepared, held with a proxy and reported', async ({ pc, program }) => {
  const story = await begun({ pc, program })
  await tellForum(story)
  expect(story.complaints).toEqual([])
})
