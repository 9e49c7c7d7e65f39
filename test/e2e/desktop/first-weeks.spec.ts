import { expect } from '@playwright/test'
import { test } from '../../support/hosts/desktop.ts'
import { tellCorrections } from '../applications/corrections-told.ts'
import { tellCorrespondence } from '../applications/correspondence-told.ts'
import { tellNextYearsForm } from '../settings/forms-told.ts'
import { begun } from './begun.ts'

test('in the desktop 佐賀県 is asked for its five defects, answers, and is closed item by item', async ({
  pc,
  program,
}) => {
  const story = await begun({ pc, program })
  await tellCorrections(story)
  expect(story.complaints).toEqual([])
})

test('in the desktop a question by mail is filed to 佐賀県, and a call is written down', async ({ pc, program }) => {
  const story = await begun({ pc, program })
  await tellCorrespondence(story)
  expect(story.complaints).toEqual([])
})

test('in the desktop next year’s form is tried and taken into use', async ({ pc, program }) => {
  const story = await begun({ pc, program })
  await tellNextYearsForm(story)
  expect(story.complaints).toEqual([])
})
