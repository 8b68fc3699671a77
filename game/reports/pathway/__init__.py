"""The pages of a pathway: what is handed over before a leg, and the joint debrief of all desks."""
