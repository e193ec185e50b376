import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FilterPanel } from "@/components/ui/FilterPanel";
import { Pagination, pageNumbers } from "@/components/ui/Pagination";
import { SummaryList } from "@/components/ui/SummaryList";
import { Table } from "@/components/ui/Table";
import { TaskList } from "@/components/ui/TaskList";

describe("a table of records", () => {
  const html = renderToStaticMarkup(
    <Table
      caption="Cases"
      rows={["HL-1"]}
      rowKey={(row) => row}
      columns={[
        {
          id: "reference",
          heading: "Reference",
          rowHeading: true,
          cell: (row) => row,
          sort: { href: "?sort=reference" },
        },
        {
          id: "age",
          heading: "Age",
          numeric: true,
          cell: () => 7,
          sort: { href: "?sort=-age", direction: "ascending" },
        },
        { id: "status", heading: "Status", cell: () => "Open" },
      ]}
    />,
  );

  it("has a caption, and a heading to each row and column", () => {
    expect(html).toMatch(/<caption[^>]*>Cases<\/caption>/);
    expect(html.match(/<th scope="col"/g)).toHaveLength(3);
    expect(html).toMatch(/<th scope="row"[^>]*>HL-1<\/th>/);
  });

  it("sorts by links, and says which way it is sorted", () => {
    expect(html).toMatch(/aria-sort="ascending"[^>]*><a[^>]*href="\?sort=-age"/);
    expect(html).toMatch(/aria-sort="none"[^>]*><a[^>]*href="\?sort=reference"/);
    expect(html.match(/aria-sort/g)).toHaveLength(2);
  });

  it("is still a table to a screen reader when its rows are drawn as cards", () => {
    for (const role of ["table", "row", "columnheader", "rowheader", "cell"]) expect(html).toContain(`role="${role}"`);
  });
});

describe("the pages of a list", () => {
  it.each([
    [1, 1, [1]],
    [1, 5, [1, 2, null, 5]],
    [3, 5, [1, 2, 3, 4, 5]],
    [6, 12, [1, null, 5, 6, 7, null, 12]],
    [12, 12, [1, null, 11, 12]],
  ])("around page %i of %i are %j", (page, pages, shown) => {
    expect(pageNumbers(page, pages)).toEqual(shown);
  });

  it("say which one this is, and how to reach the next", () => {
    const html = renderToStaticMarkup(<Pagination page={2} pages={3} href={(page) => `?page=${page}`} />);
    expect(html).toMatch(/<a(?=[^>]*href="\?page=2")(?=[^>]*aria-current="page")/);
    expect(html).toMatch(/<a(?=[^>]*href="\?page=3")(?=[^>]*rel="next")/);
  });

  it("are not drawn where everything fits on one, but the count is", () => {
    const results = { from: 1, to: 3, total: 3, of: "cases" };
    const html = renderToStaticMarkup(<Pagination page={1} pages={1} href={String} results={results} />);
    expect(html).toContain("<b>3</b> cases");
    expect(html).not.toContain("<nav");
  });
});

describe("a filter", () => {
  it("goes into the address, keeps the order of the list, and can be taken off one by one", () => {
    const html = renderToStaticMarkup(
      <FilterPanel
        action="/cases"
        keep={{ sort: "age", search: undefined }}
        selected={[{ text: "Open", href: "/cases?due=week" }]}
        clearHref="/cases"
      >
        fields
      </FilterPanel>,
    );
    expect(html).toMatch(
      /<form[^>]*action="\/cases" method="get"><input type="hidden" name="sort" value="age"\/>fields/,
    );
    expect(html).toMatch(/href="\/cases\?due=week"[^>]*><span[^>]*>Remove this filter:<\/span> Open/);
  });
});

describe("answers to check", () => {
  const html = renderToStaticMarkup(
    <SummaryList
      rows={[
        { key: "Date of birth", value: "4 March 2014", actions: [{ href: "/change/dob", of: "date of birth" }] },
        { key: "Ethnicity", value: "", actions: [{ href: "/change/ethnicity", of: "ethnicity" }] },
        { key: "Children", value: 0 },
      ]}
    />,
  );

  it("can each be changed by a link that says what it changes", () => {
    expect(html).toMatch(/href="\/change\/dob"[^>]*>Change<span class="govuk-visually-hidden"> date of birth<\/span>/);
  });

  it("say where nothing was answered, and take 0 for an answer", () => {
    expect(html.match(/Not answered/g)).toHaveLength(1);
    expect(html).toMatch(/<dd class="govuk-summary-list__value">0<\/dd>/);
  });
});

describe("a task list", () => {
  it("says a task's state with its link, and links nowhere from a task that cannot start", () => {
    const html = renderToStaticMarkup(
      <TaskList
        tasks={[
          { id: "a", title: "Referral", href: "/a", status: "Complete" },
          { id: "b", title: "Submit", status: "Cannot start yet" },
        ]}
      />,
    );
    expect(html).toMatch(/<a(?=[^>]*href="\/a")(?=[^>]*aria-describedby="tasks-a-status")/);
    expect(html).toContain("<div>Submit</div>");
  });
});
