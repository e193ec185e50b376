import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { DemonstrationBanner } from "@/components/ui/DemonstrationBanner";
import { Page } from "@/components/ui/Page";
import { currentItem } from "@/components/ui/PrimaryNavigation";
import { Shell, type ShellProps } from "@/components/ui/Shell";

vi.mock("next/navigation", () => ({ usePathname: () => "/cases/12/intake" }));

const links = {
  home: "/",
  help: "/help",
  accessibility: "/accessibility",
  privacy: "/privacy",
  switchService: "/account/service",
};
const services = [
  { id: "a", name: "Made-up Harbour Service" },
  { id: "b", name: "Made-up Valley Service" },
];
const navigation = [
  { href: "/cases", text: "Cases" },
  { href: "/dashboard", text: "Dashboard" },
];

function draw(props: Partial<ShellProps> = {}): string {
  return renderToStaticMarkup(
    <Shell
      links={links}
      person={{ name: "Robin Made-Up", email: "robin@example.org" }}
      navigation={navigation}
      {...props}
    >
      <Page heading="Cases">Words</Page>
    </Shell>,
  );
}

describe("what stands around every page", () => {
  it("begins with a way past it, to the main content", () => {
    const html = draw();
    expect(html).toMatch(/^<a href="#main-content" class="govuk-skip-link">/);
    expect(html).toMatch(/<main id="main-content" tabindex="-1"/);
  });

  it("has help in the same place on every page, signed in or not", () => {
    const footer = /<footer.*href="\/help".*<\/footer>/;
    expect(draw()).toMatch(footer);
    expect(draw({ person: null, navigation: [] })).toMatch(footer);
  });

  it("says which service one is working for, and offers another only to those who have one", () => {
    const alone = draw({ services: services.slice(0, 1), currentServiceId: "a" });
    expect(alone).toContain("Made-up Harbour Service");
    expect(alone).not.toContain("Switch service");
    expect(draw({ services, currentServiceId: "a" })).toContain('href="/account/service"');
  });

  it("signs out by a form that is posted, so that no link followed by chance does it", () => {
    expect(draw({ signOut: "/sign-out" })).toMatch(/<form action="\/sign-out" method="post"><button type="submit"/);
  });

  it("says on every page that a demonstration is one", () => {
    expect(draw({ banner: <DemonstrationBanner /> })).toContain("made-up people only");
  });

  it("marks the section that the page belongs to", () => {
    expect(draw()).toMatch(/<a(?=[^>]*href="\/cases")(?=[^>]*aria-current="page")/);
    expect(draw()).not.toMatch(/<a(?=[^>]*href="\/dashboard")(?=[^>]*aria-current)/);
  });
});

describe("the current section", () => {
  it("is the one with the longest address that holds the page", () => {
    const items = [
      { href: "/", text: "Home" },
      { href: "/cases", text: "Cases" },
      { href: "/cases/due", text: "Due" },
    ];
    expect(currentItem(items, "/cases/due/today")?.text).toBe("Due");
    expect(currentItem(items, "/casework")).toBeUndefined();
    expect(currentItem(items, "/")?.text).toBe("Home");
  });

  it("is the one that the page marks, where it marks one", () => {
    expect(
      currentItem(
        [
          { href: "/a", text: "A" },
          { href: "/b", text: "B", current: true },
        ],
        "/a",
      )?.text,
    ).toBe("B");
  });
});
