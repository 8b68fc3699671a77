"""The screens of a pathway: the pages between its desks, a desk in a leg, and the joint debrief."""
