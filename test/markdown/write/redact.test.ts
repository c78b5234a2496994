import {describe, expect, test} from 'vitest'
import {redact} from '../../../src/markdown/write/redact.ts'

describe('what does not leave the house', () => {
  test.each([
    ['See [the wiki](https://wiki.corp/x "Title") now', 'See the wiki now'],
    ['See ![a shot](shot.png) and [b]()', 'See a shot and b'],
    ['[a](b) [two\nlines](c)', 'a [two\nlines](c)'],
    ['<https://a.example/b> then', '(internal link) then'],
    ['(https://a.example/b), then', '((internal link)), then'],
    ['| postgres://u:p@db/x | next', '| (internal link) | next'],
    ['SSH://host/x, then slack://channel?id=3.', '(internal link), then (internal link).'],
    ['file:///etc/x and wss://a/b', '(internal link) and (internal link)'],
    ['https://a.example/@maria', '(internal link)'],
    ['a://b and c://', '(internal link) and (internal link)'],
  ])('links: %j', (text, out) => {
    expect(redact(text, [])).toBe(out)
  })

  test.each([
    ['mail to jo.doe+x@mail.example.com.', 'mail to (address).'],
    ['mail to jo@example.org, please', 'mail to (address), please'],
    ['thanks @juma-k and @team_db!', 'thanks a colleague and a colleague!'],
    ['jo@home is no address', 'jo@home is no address'],
    ['acme/@shop', 'acme/@shop'],
  ])('addresses and mentions: %j', (text, out) => {
    expect(redact(text, [])).toBe(out)
  })

  test.each([
    ['10.0.0.1 fell', 'a server fell'],
    ['10.20.30.40:8080 and 10.0.0.0/8', 'a server and a server'],
    ['to 1.2.3.4.', 'to a server.'],
    ['10.1.0.0/16', 'a server'],
    ['release 1.2.3.4.5', 'release 1.2.3.4.5'],
    ['version v1.2.3.4.5 and 1.2.3', 'version v1.2.3.4.5 and 1.2.3'],
    ['2001:db8::1 fell', 'a server fell'],
    ['fe80::1 and fe80::1ff:FE23:4567:890a', 'a server and a server'],
    ['2001:db8:0:0:1:2:3:4', 'a server'],
    ['at 10:20:30, and 9:20:30 UTC', 'at 10:20:30, and 9:20:30 UTC'],
    ['10:20 to 10:30', '10:20 to 10:30'],
    ['std::string and Cache::Fetch', 'std::string and Cache::Fetch'],
  ])('numbers of hosts: %j', (text, out) => {
    expect(redact(text, [])).toBe(out)
  })

  test.each([
    ['api.eu.shop.example answered', 'a server answered'],
    ['on API.Shop.example:8080/v1/orders?x=1, it', 'on a server, it'],
    ['(see shop.example.com/status)', '(see a server)'],
    ['db.internal, cache.local/x and app.staging:5432', 'a server, a server and a server'],
    ['in README.md, node.js, e.g. this', 'in README.md, node.js, e.g. this'],
    ['db.internals', 'db.internals'],
    ['see db.internal/ and a.shop.example/, (db.lan/a(b))', 'see a server and a server, (a server(b))'],
    ['db.corp/team/page.html', 'a server'],
    ['a--1 and a-_-1', 'a--1 and a-_-1'],
    ['web-01 and db-primary-eu-12', 'a server and a server'],
    ['utf-8, sha-256, md-5, iso-8601 and covid-19', 'utf-8, sha-256, md-5, iso-8601 and covid-19'],
    ['SEV-1 and P1, 3-4 hours, web-0123', 'SEV-1 and P1, 3-4 hours, web-0123'],
  ])('names of hosts: %j', (text, out) => {
    expect(redact(text, [])).toBe(out)
  })

  test.each<[string, string[], string]>([
    ['Ann Lee told Ann', ['Ann', 'Ann Lee'], 'a colleague told a colleague'],
    ["O'Neil (ops) and C++ Joe", ["O'Neil (ops)", 'C++'], 'a colleague and a colleague Joe'],
    [
      'maria, MARIA, not Mariana nor Anamaria',
      ['Maria'],
      'a colleague, a colleague, not Mariana nor Anamaria',
    ],
    ['José, josé', ['josé'], 'a colleague, a colleague'],
    ['a.b met axb', ['a.b'], 'a colleague met axb'],
    ['A or B', ['A', ''], 'A or B'],
    ['Al or B', ['Al'], 'a colleague or B'],
  ])('names: %j', (text, names, out) => {
    expect(redact(text, names)).toBe(out)
  })
})
