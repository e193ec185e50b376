import { expect, it } from "vitest";
import { formWith } from "./visitor";

const html = `
  <form action="/search"><input name="words" value="x"></form>
  <form id="page" action=""><input type="hidden" name="$ACTION_1:0" value="{&quot;a&quot;:&quot;b &amp; c&quot;}"/>
    <button type="submit" name="intent" value="continue">Save</button><input type="hidden" name="base" value="3"/>
    <input type="radio" name="q.sex" value="female"/><textarea name="q.words"></textarea><button name="intent" value="later">Later</button>
  </form>`;

it("finds the form of a page, what it sends of itself, and the button that Return presses", () => {
  const form = formWith(html, "q.");
  expect(form?.hidden).toEqual([
    ["$ACTION_1:0", '{"a":"b & c"}'],
    ["base", "3"],
  ]);
  expect(form?.button).toEqual([["intent", "continue"]]);
  expect([...(form?.names ?? [])]).toEqual(expect.arrayContaining(["q.sex", "q.words"]));
  expect(formWith(html, "p.")).toBeUndefined();
});
