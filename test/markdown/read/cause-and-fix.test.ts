import {describe, expect, test} from 'vitest'
import {
  causeIn,
  deedIn,
  deedStart,
  resolutionIn,
  resolutionStart,
  type Sentence,
  sentences,
} from '../../../src/markdown/read/cause-and-fix.ts'

const said = (text: string, at: Sentence | null) => at && text.slice(at.start, at.end)

describe('a sentence', () => {
  test.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['He said "one." (Two.) **Three.** Four', ['He said "one."', '(Two.)', '**Three.**', 'Four']],
    ['磁盘已满。服务已停。', ['磁盘已满。', '服务已停。']],
    ['See acme.example/a.b for v1.2', ['See acme.example/a.b for v1.2']],
    [
      'Use e.g. this, i.e. that, approx. 5, ca. 6 etc. as is. Two',
      ['Use e.g. this, i.e. that, approx. 5, ca. 6 etc. as is.', 'Two'],
    ],
    ['Host no. 5 fell. The answer was no. Two', ['Host no. 5 fell.', 'The answer was no.', 'Two']],
    ['Say J. Doe, z. B. heute. Au café. Ende', ['Say J. Doe, z. B. heute.', 'Au café.', 'Ende']],
    [
      'Am 3. Mai und am 4. ging es. Danach Version 3. Dann',
      ['Am 3. Mai und am 4. ging es.', 'Danach Version 3.', 'Dann'],
    ],
    ['Im Jahr 2024. aber', ['Im Jahr 2024.', 'aber']],
    ['one\ntwo\n\nthree', ['one\ntwo', 'three']],
    ['one:\n- two\n* three\n1. four\n2) five', ['one:', '- two', '* three', '1. four', '2) five']],
    ['one\n```\ntwo. Three\n```\nfour', ['one', '```', 'two.', 'Three', '```', 'four']],
    ['  one.  \n\n  ', ['one.']],
  ])('%j', (text, all) => {
    expect(sentences(text).map(each => said(text, each))).toEqual(all)
  })
})

describe('how it was put right', () => {
  test.each([
    'To resolve the problem, Ana added a disk.',
    'This forced us to fix it by hand.',
    'The issue was resolved by a new disk.',
    'The problems were fully fixed by noon.',
    'The incident has now been mitigated.',
    'These bugs have been fixed.',
    'The fix was a new disk.',
    'A quick solution was a new disk.',
    'The on-call engineer then quickly restored mail.',
    'We’ve fixed mail.',
    'We rolled the release back.',
    'They have rolled back.',
    'The team was able to restore mail.',
    'Our engineers managed to fix mail.',
    'The bad change was immediately reverted.',
    'The config has been rolled back.',
    'The leak was found and quickly patched.',
    'At noon they shipped a hotfix.',
    'To free space, the mail team deleted dumps.',
    'By deleting old dumps, we freed space.',
    'Ana doubled the disks, which finally ended the alerts.',
    'Rolling back the release fixed it.',
    'A restart resolved the issue.',
    'Reverting the change mitigated the impact.',
    'A restart of all nodes brought the service back.',
    'Mail recovered after the disk was replaced.',
    'The errors went away as soon as the cache was empty.',
    'In response, Ana added a disk.',
    'The corrective action involved a new disk.',
    'The queue resolved itself.',
    'Steps taken to stop it were few.',
    'Pour résoudre le problème, un disque a suffi.',
    'Le service a été rétabli à midi.',
    'La panne a finalement été corrigée.',
    'Les files ont été rapidement restaurées.',
    'Nous avons corrigé la configuration.',
    'Ce disque a permis de rétablir le courrier.',
    'Para solucionar el fallo se añadió un disco.',
    'El problema se resolvió con un disco.',
    'El correo fue restablecido a mediodía.',
    'Las colas han sido rápidamente corregidas.',
    'A mediodía lo corregimos.',
    'Para corrigir a falha, um disco bastou.',
    'A fila foi corrigida.',
    'Os discos foram rapidamente restaurados.',
    'Ao meio-dia corrigimos a fila.',
    'Um das Problem zu beheben, reichte eine Platte.',
    'Der Fehler wurde mit einer neuen Platte behoben.',
    'Wir haben die Version zurückgerollt.',
    'Die Störung konnte gelöst werden.',
    '为了解决这个问题，我们加了磁盘。',
    'ディスクを追加して復旧した。',
  ])('is told by: %s', sentence => {
    const text = `Mail was late. ${sentence} All was well.`
    expect(said(text, resolutionIn(text))).toBe(sentence)
    expect(resolutionStart(text)).toBe(15)
  })

  test.each([
    'This seems to fix the symptoms only.',
    'They kept working on a solution.',
    'Ana was looking for the fix.',
    'The recovery was delayed by the queue.',
    'The solution is often a restart.',
    'To begin with a few words, we were asleep.',
    'To avoid this in all regions, we plan tests.',
    'To free more of the space, we will buy disks.',
    'By adding a few tests, we hope for more.',
    'Once this was fixed, carts were empty.',
    'Until the team restored mail nobody knew.',
    'Nothing fixed it.',
    'A test would have fixed it.',
    'Après que la panne a été corrigée tout allait bien.',
    'Cuando se resolvió el fallo todo iba bien.',
    'Der Ausfall wurde durch eine volle Platte ausgelöst.',
    'Nachdem der Fehler behoben wurde, lief alles.',
    'A deploy broke mail.',
  ])('is not told by: %s', sentence => {
    const text = `Mail was late. ${sentence}`
    expect(said(text, resolutionIn(text))).toBeNull()
    expect(resolutionStart(text)).toBeNull()
  })

  test('the first sentence of a text on the cause is the cause', () => {
    expect(resolutionStart('The fix of May was wrong. It broke mail.')).toBeNull()
    expect(deedStart('We restarted mail. It broke.')).toBeNull()
  })

  test('only what stands early in a sentence counts', () => {
    const late = `Mail was late ${'and late '.repeat(12)}and at last it was fixed.`
    expect(resolutionIn(late)).toBeNull()
  })
})

describe('what people did', () => {
  test.each([
    'We restarted the queue.',
    'The database administrators then at last increased the limit.',
    'I **removed** the old dumps.',
    'Nous avons redémarré la file.',
    'Les journaux ont été supprimés.',
    'L’équipe a finalement vidé la file.',
    'Reiniciamos la cola.',
    'Se amplió el disco.',
    'Removemos os registros.',
    'Os registros foram removidos.',
    'Wir haben den Dienst neu gestartet.',
    'Dann wurden alte Dumps gelöscht.',
  ])('is told by: %s', sentence => {
    const text = `We changed a limit. ${sentence} All was well.`
    expect(said(text, deedIn(text))).toBe(sentence)
    expect(deedStart(text)).toBe(20)
  })

  test.each([
    'The queue restarted.',
    'We looked at the queue.',
    'Wir haben gewartet.',
    'Se envió un correo.',
  ])('is not told by: %s', sentence => {
    expect(deedIn(`Mail was late. ${sentence}`)).toBeNull()
  })
})

describe('the cause', () => {
  test.each([
    'The root cause was a full disk.',
    'This was caused by a full disk.',
    'The delays were due to a full disk.',
    'The likely culprit is the disk.',
    'It was late because of the disk.',
    'It turns out that the disk was full.',
    'We traced it back to a disk.',
    'It was late as a result of a full disk.',
    'It stemmed from a full disk.',
    'La panne a été causée par un disque.',
    'Elle est due au disque plein.',
    'Tout a cessé en raison d’un disque plein.',
    'El fallo fue provocado por un disco.',
    'Cayó debido al disco lleno.',
    'A falha foi causada pelo disco.',
    'Caiu devido ao disco cheio.',
    'Hauptursache war eine volle Platte.',
    'Der Ausfall wurde durch eine Platte ausgelöst, aufgrund vieler Dumps.',
    '根本原因是磁盘已满。',
  ])('is told by: %s', sentence => {
    const text = `Mail was late. ${sentence} All was well.`
    expect(said(text, causeIn(text))).toBe(sentence)
  })

  test.each([
    'A deploy led to empty pages.',
    'A typo resulted in empty pages.',
    'A deploy caused the delay.',
    'Mail was down because the disk was full.',
    'All mail was delayed because a disk was full.',
    'Logins failed in Oslo due to a full disk.',
    'Due to a full disk, mail was late.',
    'The load on the disk grew.',
    'Connections were exhausted.',
  ])('loosely, by: %s', sentence => {
    const text = `Mail was late. ${sentence}`
    expect(causeIn(text)).toBeNull()
    expect(said(text, causeIn(text, 'loosely'))).toBe(sentence)
  })

  test.each([
    'As a result, carts were lost because of timeouts.',
    'Therefore the root cause does not matter.',
    'The disk was ruled out as the root cause.',
    'The root cause is not yet known.',
    'The root cause has not been found.',
    'The root cause remains unclear.',
    'We will look for the root cause.',
    'It took an hour to find the cause.',
    'We are sorry because mail matters.',
    'Die Ursache ist noch nicht bekannt.',
    'La cause principale est inconnue.',
  ])('is not told by: %s', sentence => {
    expect(causeIn(`Mail was late. ${sentence}`)).toBeNull()
    expect(causeIn(`Mail was late. ${sentence}`, 'loosely')).toBeNull()
  })
})
