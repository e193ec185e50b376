import { dashForm } from "./form";
import { forAdults, forYoungPeople } from "./signs";

/** The risk checklist for clients of 16 or over. */
export const dash = dashForm({ id: "adult.dash", title: "Dash risk checklist", ages: { from: 16 } }, forAdults);

/** Its version for young people, who may be 16 or 17: whoever supports them chooses. */
export const dashForTeenagers = dashForm(
  { id: "adult.dash-young-people", title: "Dash risk checklist: young people", ages: { from: 13, to: 17 } },
  forYoungPeople,
);
